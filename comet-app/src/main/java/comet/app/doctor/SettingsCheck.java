package comet.app.doctor;

import comet.app.settings.ConfigLine;
import comet.app.settings.Settings;
import comet.app.settings.Source;
import comet.app.settings.SourceSettings;
import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What loading the settings had to warn of (CFG-26): sources that lack something, values that are useless or dangerous. */
final class SettingsCheck implements Check {

    private static final String SUBJECT = "settings";
    private static final Pattern NEXT_SENTENCE = Pattern.compile("[.!?]\\s+(?=\\p{Lu})");

    private final Settings settings;

    SettingsCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = settings.warnings().stream().map(this::warning).toList();
        return findings.isEmpty()
                ? List.of(Finding.fine(SUBJECT, "All settings are valid, and those of the sources complete."))
                : findings;
    }

    /** Settings with which nothing can start. */
    static List<Finding> problems(List<ConfigLine> problems) {
        return problems.stream()
                .map(problem -> Finding.failure(
                        SUBJECT,
                        sentence(problem.name() + " " + problem.text()),
                        "Correct " + problem.name() + " in the environment or in the file .env."))
                .toList();
    }

    private Finding warning(ConfigLine line) {
        String sentence = sentence(line.name() + " " + line.text());
        return lacking(line.name())
                .map(source -> Finding.warning(
                        "source-" + source.word(),
                        sentence,
                        "Set what it needs, or set " + source.mode().name() + "=false."))
                .orElseGet(() -> Finding.warning(
                        SUBJECT, sentence, "Change " + line.name() + " in the environment or in the file .env."));
    }

    private Optional<Source> lacking(String name) {
        return SourceSettings.all().stream()
                .filter(source -> source.mode().name().equals(name) && !source.isComplete(settings))
                .findFirst();
    }

    /** The texts of settings are halves of sentences, some of them with a semicolon for a full stop. */
    private static String sentence(String text) {
        String one = NEXT_SENTENCE.matcher(text.strip()).replaceAll("; ");
        return one.endsWith(".") ? one : one + ".";
    }
}
