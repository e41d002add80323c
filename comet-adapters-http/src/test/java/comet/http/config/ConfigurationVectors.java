package comet.http.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.core.ranking.LanguageRules;
import comet.core.ranking.RankingOptions;
import comet.core.ranking.RankingProfile;
import comet.core.ranking.ResolutionSwitch;
import comet.core.search.SearchPreferences;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Configurations as install URLs hold them, with what they mean. */
public final class ConfigurationVectors {

    private static final JsonMapper JSON = new JsonMapper();

    /** A configuration that is read, the meaning of what differs from the defaults, and the name of its manifest. */
    public record Accepted(String id, ConfigSegment segment, UserConfiguration expected, String manifestName) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** A configuration that is refused. */
    public record Rejected(String id, ConfigSegment segment, ConfigReading.Invalid expected) {
        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * A configuration with something in it that is left out.
     *
     * @param ignored name and reason of each
     */
    public record PartlyRead(
            String id,
            ConfigSegment segment,
            List<Account> accounts,
            Set<Integer> unreadable,
            boolean torrents,
            List<String> ignored) {
        @Override
        public String toString() {
            return id;
        }
    }

    private ConfigurationVectors() {}

    public static Stream<Accepted> accepted() throws IOException {
        return rows("accepted.json").map(ConfigurationVectors::accepted);
    }

    public static Stream<Rejected> rejected() throws IOException {
        return rows("rejected.json")
                .map(row -> new Rejected(
                        row.get("id").textValue() + " " + row.get("why").textValue(),
                        new ConfigSegment(row.get("segment").textValue()),
                        new ConfigReading.Invalid(
                                ConfigReading.Reason.valueOf(row.get("reason").textValue()))));
    }

    public static Stream<PartlyRead> partlyRead() throws IOException {
        return rows("partly-read.json")
                .map(row -> new PartlyRead(
                        row.get("id").textValue() + " " + row.get("why").textValue(),
                        new ConfigSegment(row.get("segment").textValue()),
                        texts(row.get("accounts")).stream()
                                .map(ConfigurationVectors::account)
                                .toList(),
                        StreamSupport.stream(row.get("unreadable").spliterator(), false)
                                .map(JsonNode::intValue)
                                .collect(Collectors.toSet()),
                        row.get("torrents").booleanValue(),
                        texts(row.get("ignored"))));
    }

    /** Writes a payload as the configure page does (UCFG-011). */
    public static ConfigSegment segment(String json) {
        String standard = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        return new ConfigSegment(
                standard.contains("/") ? standard.replace('+', '-').replace('/', '_') : standard);
    }

    /** Reads a payload that is known to be right. */
    public static UserConfiguration read(String json) {
        return valid(new UserConfigurationReader(StreamProxyPolicy.OFF).read(segment(json)));
    }

    /** What is left out of a payload, with the reasons. */
    static List<String> ignored(String json) {
        return read(json).ignored().stream().map(IgnoredField::toString).toList();
    }

    static UserConfiguration valid(ConfigReading reading) {
        return switch (reading) {
            case ConfigReading.Valid valid -> valid.configuration();
            case ConfigReading.Invalid invalid -> throw new AssertionError("refused: " + invalid);
        };
    }

    static Account account(String text) {
        String[] parts = text.split("/", 2);
        return new Account(ServiceId.parse(parts[0]).orElseThrow(), new ApiKey(parts[1]));
    }

    private static Stream<JsonNode> rows(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(ConfigurationVectors.class.getResourceAsStream(file))) {
            return StreamSupport.stream(JSON.readTree(in).spliterator(), false);
        }
    }

    /** The switches of resolutions that the table names as they are shown. */
    private static Set<ResolutionSwitch> switches(List<String> resolutions) {
        return resolutions.stream()
                .map(resolution -> ResolutionSwitch.find(resolution)
                        .or(() -> ResolutionSwitch.find("r" + resolution))
                        .orElseThrow())
                .collect(Collectors.toSet());
    }

    private static Accepted accepted(JsonNode row) {
        JsonNode expected = row.get("expected");
        List<Account> accounts = texts(expected.path("accounts")).stream()
                .map(ConfigurationVectors::account)
                .toList();
        LanguageRules languages = new LanguageRules(
                texts(expected.path("required")),
                texts(expected.path("allowed")),
                texts(expected.path("excluded")),
                texts(expected.path("preferred")),
                expected.path("allowEnglish").asBoolean(true),
                expected.path("removeUnknown").asBoolean(false));
        long maxSize = expected.path("maxSize").asLong(0);
        SearchPreferences search = new SearchPreferences(
                accounts,
                expected.path("torrents").asBoolean(true),
                expected.path("maxResultsPerResolution").asInt(0),
                maxSize == 0 ? OptionalLong.empty() : OptionalLong.of(maxSize),
                expected.path("cachedOnly").asBoolean(false),
                expected.path("mixed").asBoolean(false),
                expected.path("deduplicate").asBoolean(false),
                expected.path("searchAccountLibraries").asBoolean(false),
                RankingProfile.DEFAULT
                        .withHiddenResolutions(switches(texts(expected.path("hiddenResolutions"))))
                        .withLanguages(languages)
                        .withOptions(RankingOptions.DEFAULT.withRemoveTrash(
                                expected.path("removeTrash").asBoolean(true))));
        ConfigSegment segment = new ConfigSegment(row.get("segment").textValue());
        return new Accepted(
                row.get("id").textValue() + " " + row.get("what").textValue(),
                segment,
                new UserConfiguration(
                        search, ResultFormat.ALL, ProxyPasswordState.NOT_USED, Optional.of(segment), List.of()),
                expected.path("name").asText("Comet"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.textValue()));
        return texts;
    }
}
