package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.release.Disagreement.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The parser against what others read from the same names (PARSE-143). Where we disagree,
 * {@code parser-disagreements.csv} says why, and that list is exact. Run with {@code -Dcomet.regenerate=true} to write
 * the list anew: reasons are kept, the new ones are to be filled in.
 */
class ParserCorpusTest {

    private static final double ASSERTED_AGREEMENT = 0.99;
    private static final double REFERENCE_AGREEMENT = 0.95;
    private static final boolean REGENERATE = Boolean.getBoolean("comet.regenerate");
    private static final Path LIST = Path.of("src/test/resources/comet/core/release/parser-disagreements.csv");

    /** English names of languages are made where they are shown. */
    private static final String NOT_OURS = "languages_translated";

    private static final ReleaseParser PARSER = new ReleaseNameParser();
    private static final List<Difference> DIFFERENCES = new ArrayList<>();
    private static final Agreement ASSERTED = new Agreement();
    private static final Agreement REFERENCE = new Agreement();

    /** How many values were compared and how many were equal. */
    private static final class Agreement {
        private int values;
        private int equal;

        private boolean add(String ours, String theirs) {
            values++;
            if (ours.equals(theirs)) {
                equal++;
                return true;
            }
            return false;
        }

        private double share() {
            return (double) equal / values;
        }
    }

    @BeforeAll
    static void compareAll() throws IOException {
        ParserCorpus.lines().forEach(ParserCorpusTest::compare);
        if (REGENERATE) {
            Files.writeString(LIST, Disagreement.write(withReasons()));
        }
    }

    private static void compare(ParserCorpus.Line line) {
        ParsedRelease release = PARSER.parse(line.title());
        Map<String, String> ours = ReleaseFields.of(release);
        Map<String, String> differing = new TreeMap<>();

        TreeSet<String> fields = new TreeSet<>(ours.keySet());
        fields.addAll(line.reference().keySet());
        for (String field : fields) {
            String theirs = line.reference().getOrDefault(field, "");
            String own = ours.getOrDefault(field, "");
            boolean said = !theirs.isEmpty() || !own.isEmpty();
            if (said && !line.advisory().contains(field) && !REFERENCE.add(own, theirs)) {
                differing.put(field, theirs);
            }
        }
        ours.put("normalized_title", release.normalizedTitle().text());
        ours.put("type", release.isMovie() ? "movie" : "show");
        line.asserted().forEach((field, theirs) -> {
            if (!line.advisory().contains(field)
                    && !field.equals(NOT_OURS)
                    && !ASSERTED.add(ours.getOrDefault(field, ""), theirs)) {
                differing.put(field, theirs);
            }
        });
        differing.forEach((field, theirs) ->
                DIFFERENCES.add(new Difference(line.title(), field, ours.getOrDefault(field, ""), theirs)));
    }

    private static List<Disagreement> withReasons() throws IOException {
        Map<List<String>, String> reasons = new HashMap<>();
        if (Files.exists(LIST)) {
            Disagreement.read(Files.readString(LIST))
                    .forEach(row -> reasons.put(List.of(row.title(), row.field()), row.reason()));
        }
        return DIFFERENCES.stream()
                .map(each -> new Disagreement(
                        each.title(),
                        each.field(),
                        each.ours(),
                        each.theirs(),
                        reasons.getOrDefault(List.of(each.title(), each.field()), "")))
                .toList();
    }

    @Test
    @DisplayName("PARSE-143: there is enough to compare")
    void thereIsSomethingToCompare() {
        assertThat(ASSERTED.values).isGreaterThan(1600);
        assertThat(REFERENCE.values).isGreaterThan(6000);
    }

    @Test
    @DisplayName("PARSE-143: at least 99 of 100 asserted values agree")
    void assertedValues() {
        assertThat(ASSERTED.share())
                .as("%d of %d values", ASSERTED.equal, ASSERTED.values)
                .isGreaterThanOrEqualTo(ASSERTED_AGREEMENT);
    }

    @Test
    @DisplayName("PARSE-143: at least 95 of 100 values of another parser agree")
    void referenceValues() {
        assertThat(REFERENCE.share())
                .as("%d of %d values", REFERENCE.equal, REFERENCE.values)
                .isGreaterThanOrEqualTo(REFERENCE_AGREEMENT);
    }

    @Test
    @DisplayName("Each disagreement is listed with its reason, and nothing that agrees")
    void disagreementsAreKnown() throws IOException {
        List<Disagreement> listed = Disagreement.read(ParserCorpus.text("parser-disagreements.csv"));

        assertThat(listed.stream().map(Disagreement::difference)).containsExactlyInAnyOrderElementsOf(DIFFERENCES);
        assertThat(listed)
                .allSatisfy(row -> assertThat(row.reason())
                        .as("reason for %s of %s", row.field(), row.title())
                        .isNotBlank());
    }
}
