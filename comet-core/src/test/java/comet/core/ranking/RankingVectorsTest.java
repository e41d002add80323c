package comet.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.matching.SimilarityThreshold;
import comet.core.release.NormalizedTitle;
import comet.core.release.ParsedRelease;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The ranker against a table of expectations that knows none of the improvements. A line of {@code ranking.jsonl} is
 * known by its number; where we disagree on purpose, {@code ranking-disagreements.csv} says why, and that list is exact.
 */
class RankingVectorsTest {

    private static final double AGREEMENT = 0.99;

    /** For each line that disagrees, what we say instead. */
    private static final Map<Integer, String> DISAGREEING = new TreeMap<>();

    private static final Map<String, Integer> KINDS = new HashMap<>();
    private static int values;
    private static int agreeing;

    @BeforeAll
    static void compareAll() throws IOException {
        int number = 0;
        for (JsonNode line : RankingVectors.lines("ranking.jsonl")) {
            number++;
            KINDS.merge(line.get("kind").textValue(), 1, Integer::sum);
            Map<String, Object> expected = new TreeMap<>();
            Map<String, Object> actual = new TreeMap<>();
            switch (line.get("kind").textValue()) {
                case "rank" -> rank(line, expected, actual);
                case "similarity" -> similarity(line, expected, actual);
                case "sort" -> sort(line, expected, actual);
                default -> throw new IllegalArgumentException("line " + number + " is of no known kind");
            }
            count(number, expected, actual);
        }
    }

    private static void count(int number, Map<String, Object> expected, Map<String, Object> actual) {
        List<String> differing = new ArrayList<>();
        expected.forEach((name, value) -> {
            values++;
            if (value.equals(actual.get(name))) {
                agreeing++;
            } else {
                differing.add(name + " " + actual.get(name) + " for " + value);
            }
        });
        if (!differing.isEmpty()) {
            DISAGREEING.put(number, String.join(", ", differing));
        }
    }

    private static void rank(JsonNode line, Map<String, Object> expected, Map<String, Object> actual) {
        JsonNode expect = line.get("expect");
        expected.put("fetch", expect.get("fetch").booleanValue());
        expected.put("first_reasons", RankingVectors.texts(expect.get("first_reasons")));
        expected.put("all_reasons", RankingVectors.texts(expect.get("all_reasons")));
        expected.put("rank", expect.get("rank").longValue());
        expected.put("kept", expect.get("kept").booleanValue());
        expected.put(
                "parts",
                expect.get("parts").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, part -> part.getValue().longValue(), Math::addExact, TreeMap::new)));

        RankingProfile profile = RankingVectors.profile(line);
        ParsedRelease release = RankingVectors.parsed(line);
        ReleaseAppraiser appraiser = new ReleaseAppraiser(profile);
        Appraisal appraisal = appraiser.appraise(release);
        actual.put("fetch", appraisal.isAcceptable());
        actual.put("first_reasons", RankingVectors.texts(appraisal.reasons()));
        actual.put("all_reasons", RankingVectors.texts(appraisal.allReasons()));
        actual.put("rank", appraiser.rank(release));
        // The table leaves open whether the profile filters at all.
        actual.put("kept", appraisal.isAcceptable() && appraisal.rank() >= appraisal.minimumRank());
        actual.put("parts", RankingVectors.parts(appraisal.score()));

        assertThat(appraisal.rank()).isEqualTo(appraiser.rank(release));
        assertThat(appraisal.isKept()).isEqualTo(appraiser.keeps(release, appraisal.rank()));
    }

    private static void similarity(JsonNode line, Map<String, Object> expected, Map<String, Object> actual) {
        JsonNode expect = line.get("expect");
        expected.put("similarity", Math.round(expect.get("similarity").doubleValue() * 1e6));
        expected.put("match", expect.get("match").booleanValue());
        expected.put("normalized_correct", expect.get("normalized_correct").textValue());
        expected.put("normalized_parsed", expect.get("normalized_parsed").textValue());

        String correct = line.get("correct_title").textValue();
        NormalizedTitle parsed = NormalizedTitle.of(line.get("parsed_title").textValue());
        List<String> aliases = new ArrayList<>();
        line.get("aliases").forEach(titles -> aliases.addAll(RankingVectors.texts(titles)));
        double similarity = TorrentRanker.similarity(parsed, correct, aliases);
        actual.put("similarity", Math.round(similarity * 1e6));
        actual.put("match", SimilarityThreshold.DEFAULT.accepts(similarity));
        actual.put("normalized_correct", NormalizedTitle.of(correct).text());
        actual.put("normalized_parsed", parsed.text());
    }

    private static void sort(JsonNode line, Map<String, Object> expected, Map<String, Object> actual) {
        JsonNode expect = line.get("expect");
        expected.put("order", RankingVectors.texts(expect.get("order")));
        expected.put("order_limited", RankingVectors.texts(expect.get("order_limited")));

        List<Placing<String>> placings = RankingVectors.list(line.get("items"), RankingVectorsTest::placing);
        RankOrder limited =
                new RankOrder(RankOrder.ALL.classes(), line.get("bucket_limit").intValue());
        actual.put("order", hashes(RankOrder.ALL.order(placings)));
        actual.put("order_limited", hashes(limited.order(placings)));
    }

    private static Placing<String> placing(JsonNode item) {
        ParsedRelease parsed = ParsedRelease.builder(item.get("title").textValue())
                .resolution(item.get("resolution").textValue())
                .build();
        String hash = item.get("infohash").textValue();
        return Placing.of(
                hash, hash, ResolutionClass.of(parsed), item.get("rank").longValue());
    }

    private static List<String> hashes(List<Placing<String>> placings) {
        return placings.stream().map(Placing::item).toList();
    }

    @Test
    @DisplayName("The table holds lines of every kind")
    void thereIsSomethingToCompare() {
        assertThat(KINDS).isEqualTo(Map.of("rank", 1068, "similarity", 47, "sort", 8));
    }

    @Test
    @DisplayName("RANK-10 to RANK-35: at least 99 of 100 values agree")
    void nearlyAllAgree() {
        assertThat((double) agreeing / values)
                .as("%d of %d values, %d lines differ", agreeing, values, DISAGREEING.size())
                .isGreaterThanOrEqualTo(AGREEMENT);
    }

    @Test
    @DisplayName("Each line that disagrees is listed with its reason, and none that agrees")
    void disagreementsAreKnown() throws IOException {
        Map<Integer, String> listed = new TreeMap<>();
        RankingVectors.text("ranking-disagreements.csv").lines().skip(1).forEach(row -> {
            String[] cells = row.split(";", 3);
            assertThat(cells[1]).as("reason of line %s", cells[0]).isNotBlank();
            listed.put(Integer.valueOf(cells[0]), cells[2]);
        });

        assertThat(DISAGREEING).isEqualTo(listed);
    }
}
