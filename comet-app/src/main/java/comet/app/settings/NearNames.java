package comet.app.settings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds names that were meant for us and are misspelt (CFG-03): few letters are wrong for their length: dropped, added,
 * replaced or swapped with the next one. In a file for this server that is one letter in six; the environment is full
 * of names of other programs, there it is one in eight. Of names shorter than any of ours, nothing is said.
 */
final class NearNames {
    private static final int LETTERS_PER_SLIP_IN_FILE = 6;
    private static final int LETTERS_PER_SLIP_IN_ENVIRONMENT = 8;
    private static final int MOST_SLIPS = 3;
    /** Names that share our file or our image and mean nothing to the server. */
    private static final List<String> OTHERS =
            SettingGroup.words("POSTGRES_USER POSTGRES_PASSWORD POSTGRES_DB GRAFANA_ADMIN_USER GRAFANA_ADMIN_PASSWORD "
                    + "GRAFANA_PORT LD_PRELOAD COMET_COMMIT_HASH COMET_BUILD_DATE COMET_BRANCH");

    private final Set<String> known = new HashSet<>(OTHERS);
    private final List<String> names;

    NearNames() {
        names = SettingsRegistry.all().stream()
                .flatMap(setting -> Stream.concat(Stream.of(setting.name()), setting.fileName().stream()))
                .toList();
        known.addAll(names);
    }

    /** The nearest known name to one that stands in our file; empty if it is known or nothing is near. */
    Optional<String> inFile(String name) {
        return near(name, LETTERS_PER_SLIP_IN_FILE);
    }

    /** The nearest known name to one that stands in the process environment. */
    Optional<String> inEnvironment(String name) {
        return near(name, LETTERS_PER_SLIP_IN_ENVIRONMENT);
    }

    private Optional<String> near(String name, int lettersPerSlip) {
        int most = Math.min(MOST_SLIPS, name.length() / lettersPerSlip);
        if (known.contains(name) || most == 0) {
            return Optional.empty();
        }
        return names.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= most)
                .filter(candidate -> slips(name, candidate, most) <= most)
                .min(Comparator.comparingInt(candidate -> slips(name, candidate, most)));
    }

    /** The least number of slips of the pen between two names (optimal string alignment), as far as it matters. */
    private static int slips(String a, String b, int most) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int fewest = Integer.MAX_VALUE;
            for (int j = 0; j <= b.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, a, b, i, j);
                fewest = Math.min(fewest, slips[i][j]);
            }
            if (fewest > most) {
                return fewest;
            }
        }
        return slips[a.length()][b.length()];
    }

    private static int least(int[][] slips, String a, String b, int i, int j) {
        int replaced = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, slips[i - 2][j - 2] + 1) : best;
    }
}
