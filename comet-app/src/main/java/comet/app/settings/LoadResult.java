package comet.app.settings;

import java.util.List;
import java.util.stream.Stream;

/** What loading the settings comes to: the server may start, or must not. */
public sealed interface LoadResult {
    /** What is printed to standard error (CFG-23 to CFG-26, CFG-60). */
    List<String> lines();

    /** All settings are valid. Warnings are in the order of their settings; notices are without the leading words. */
    record Loaded(Settings settings, List<ConfigLine> warnings, List<String> notices) implements LoadResult {
        public Loaded {
            warnings = List.copyOf(warnings);
            notices = List.copyOf(notices);
        }

        @Override
        public List<String> lines() {
            Stream<String> noted = notices.stream().map(notice -> "config notice: " + notice);
            return Stream.concat(warnings.stream().map(ConfigLine::line), noted).toList();
        }
    }

    /**
     * At least one setting is invalid; nothing may be opened (CFG-22).
     *
     * @param readable the settings with the defaults of the invalid ones, for {@code print-config} alone
     */
    record Rejected(List<ConfigLine> problems, Settings readable) implements LoadResult {
        /** The exit status of a start refused for its settings: {@code EX_CONFIG} (CFG-23). */
        public static final int EXIT_STATUS = 78;

        public Rejected {
            problems = List.copyOf(problems);
        }

        @Override
        public List<String> lines() {
            Stream<String> end = Stream.of(problems.size() + " configuration errors; not started");
            return Stream.concat(problems.stream().map(ConfigLine::line), end).toList();
        }
    }
}
