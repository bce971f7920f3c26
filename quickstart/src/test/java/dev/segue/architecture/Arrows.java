package dev.segue.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A picture of boxes and arrows: who uses whom. */
record Arrows(Map<String, Set<String>> uses) {
    private static final Pattern ARROW = Pattern.compile("(?m)^ *(\\S+) --> (\\S+)$");

    /** The picture under a heading of a page. */
    static Arrows drawn(String page, String heading) {
        String section = page.substring(page.indexOf("## " + heading + "\n"));
        int begin = section.indexOf("```mermaid\n");
        String picture = section.substring(begin, section.indexOf("```\n", begin + 3));
        Arrows arrows = new Arrows(new TreeMap<>());
        ARROW.matcher(picture).results().forEach((MatchResult it) -> arrows.add(it.group(1), it.group(2)));
        return arrows;
    }

    void add(String from, String to) {
        uses.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
    }

    /** All arrows as texts. */
    Set<String> list() {
        Set<String> list = new TreeSet<>();
        uses.forEach((from, targets) -> targets.forEach(to -> list.add(from + " --> " + to)));
        return list;
    }

    /** The same boxes, with an arrow to everything that can be reached along the arrows of this picture. */
    Arrows reachable() {
        Arrows reachable = new Arrows(new TreeMap<>());
        uses.keySet().forEach(from -> reach(from, from, reachable));
        return reachable;
    }

    private void reach(String from, String over, Arrows reachable) {
        for (String to : uses.getOrDefault(over, Set.of())) {
            if (!reachable.uses().getOrDefault(from, Set.of()).contains(to)) {
                reachable.add(from, to);
                reach(from, to, reachable);
            }
        }
    }
}
