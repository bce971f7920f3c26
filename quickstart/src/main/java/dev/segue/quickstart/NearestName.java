package dev.segue.quickstart;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name was meant by an unknown one. Stateless. */
final class NearestName {
    private NearestName() {}

    /** The known name that is nearest, if any is near enough to be meant. */
    static Optional<String> of(String unknown, Collection<String> known) {
        String wanted = plain(unknown);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(wanted, plain(name));
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return least <= Math.max(1, wanted.length() / 3) ? Optional.ofNullable(nearest) : Optional.empty();
    }

    private static String plain(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.length() > 64 ? letters.substring(0, 64) : letters;
    }

    /** The least number of letters put in, taken out, replaced or swapped with their neighbour that turns one text into the other. */
    private static int distance(String left, String right) {
        int[][] least = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                least[i][j] =
                        Math.min(Math.min(least[i - 1][j], least[i][j - 1]) + 1, least[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                if (swapped) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[left.length()][right.length()];
    }
}
