package comet.app.settings;

import java.util.ArrayList;
import java.util.List;

/** What loading the settings comes to: the server may start, or must not. */
public sealed interface LoadResult {

    /**
     * All settings are valid.
     *
     * @param warnings in the order of their settings
     * @param notices complete lines' texts, without the leading words
     */
    record Loaded(Settings settings, List<ConfigLine> warnings, List<String> notices) implements LoadResult {
        public Loaded {
            warnings = List.copyOf(warnings);
            notices = List.copyOf(notices);
        }

        /** Warnings, then notices, as they are printed (CFG-26, CFG-60). */
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            warnings.forEach(warning -> lines.add(warning.line()));
            notices.forEach(notice -> lines.add("config notice: " + notice));
            return lines;
        }
    }

    /**
     * At least one setting is invalid; nothing may be opened (CFG-22).
     *
     * @param problems all of them, in the order of their settings
     * @param readable the settings with the defaults of the invalid ones, for {@code print-config} alone
     */
    record Rejected(List<ConfigLine> problems, Settings readable) implements LoadResult {
        /** The exit status of a start refused for its settings: {@code EX_CONFIG} (CFG-23). */
        public static final int EXIT_STATUS = 78;

        public Rejected {
            problems = List.copyOf(problems);
        }

        /** What is printed to standard error, and nothing else (CFG-23 to CFG-25). */
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            problems.forEach(problem -> lines.add(problem.line()));
            lines.add(problems.size() + " configuration errors; not started");
            return lines;
        }
    }
}
