package dev.segue.quickstart;

import static dev.segue.quickstart.Html.escaped;

import dev.segue.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws how many lines each step of a selection left: a bar for what was there, and what the step put on or took off. Immutable. */
final class StepChart {
    private static final int WIDTH = 720;
    private static final int INDENT = 32;
    private static final int NUMBERS = 112;
    private static final int ROW = 46;
    private static final int BAR = 14;
    private static final int TOP = 6;
    private static final Map<String, String> SIGNS = Map.of(
            "add", "+", "enter", "+", "reuse", "+", "saved", "+", "reduce", "−", "strike", "−", "refine", "∩", "undo",
            "↶", "redo", "↷");

    private final List<Block.Step> steps;
    private final long most;

    StepChart(List<Block.Step> steps) {
        this.steps = List.copyOf(steps);
        this.most = Math.max(
                1,
                steps.stream()
                        .mapToLong(step -> Math.max(step.before(), step.after()))
                        .max()
                        .orElse(1));
    }

    /** The drawing as inline SVG, with the same numbers as text for those who do not see it. */
    String html() {
        int height = TOP * 2 + ROW * steps.size();
        StringBuilder svg = new StringBuilder();
        svg.append(Text.format(
                "<figure class=\"chart\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n",
                WIDTH, height, escaped(spoken())));
        int axis = INDENT;
        svg.append(
                Text.format("<line class=\"axis\" x1=\"%1$d\" y1=\"4\" x2=\"%1$d\" y2=\"%2$d\"/>\n", axis, height - 4));
        for (int i = 0; i < steps.size(); i++) {
            row(svg, steps.get(i), i + 1, TOP + i * ROW);
        }
        return svg.append("</svg><figcaption><span class=\"key kept\"></span>kept ")
                .append(
                        "<span class=\"key gained\"></span>admitted <span class=\"key lost\"></span>removed</figcaption></figure>\n")
                .toString();
    }

    private void row(StringBuilder svg, Block.Step step, int number, int y) {
        int axis = INDENT;
        int words = y + 16;
        int bars = y + 22;
        double kept = width(Math.min(step.before(), step.after()));
        double changed = Math.abs(width(step.after()) - width(step.before()));
        svg.append("<g><title>%s</title>".formatted(escaped(sentence(step, number))));
        svg.append(Text.format("<text class=\"sign\" x=\"10\" y=\"%d\">%s</text>", words, sign(step)));
        svg.append(Text.format(
                "<text class=\"label\" x=\"32\" y=\"%d\">%s</text>", words, escaped(shortened(step.name()))));
        svg.append(bar("kept", axis, bars, kept));
        svg.append(bar(step.after() >= step.before() ? "gained" : "lost", axis + kept, bars, changed));
        double end = axis + kept + changed + 8;
        svg.append(Text.format(
                "<text class=\"count\" x=\"%s\" y=\"%d\">%s<tspan class=\"delta\" dx=\"6\">%s</tspan></text></g>\n",
                decimal(end), bars + BAR - 2, grouped(step.after()), delta(step)));
    }

    private static String bar(String kind, double x, int y, double width) {
        return width <= 0
                ? ""
                : Text.format(
                        "<rect class=\"%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" rx=\"2\"/>",
                        kind, decimal(x), y, decimal(width), BAR);
    }

    private double width(long count) {
        return (double) (WIDTH - INDENT - NUMBERS) * count / most;
    }

    private String spoken() {
        StringBuilder text = new StringBuilder("Lines after each step. ");
        for (int i = 0; i < steps.size(); i++) {
            text.append(sentence(steps.get(i), i + 1)).append(". ");
        }
        return text.toString().strip();
    }

    private static String sentence(Block.Step step, int number) {
        return Text.format(
                "%d %s (%s): %s before, %s after",
                number, step.name(), step.kind(), grouped(step.before()), grouped(step.after()));
    }

    private static String sign(Block.Step step) {
        return SIGNS.getOrDefault(step.kind().toLowerCase(Locale.ROOT), "•");
    }

    private static String delta(Block.Step step) {
        long change = step.after() - step.before();
        return change == 0 ? "±0" : (change > 0 ? "+" : "−") + grouped(Math.abs(change));
    }

    private static String shortened(String name) {
        int most = 96;
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
