package comet.scrapers.kit;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.address.Url;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.Repeats;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** One case of the samples as the source under test sees it: its settings, and the scripted outside. */
public final class SampleCase {

    private static final Pattern SECRET = Pattern.compile("KEY|PASSWORD|TOKEN");
    private static final Duration ANSWER_TIME = Duration.ofSeconds(30);

    private final JsonNode sample;
    private final OutsideResources outside;
    private final Duration answerTime;
    private final UnaryOperator<String> urls;
    private final Optional<String> secret;

    SampleCase(JsonNode sample, OutsideResources outside) {
        this(sample, outside, ANSWER_TIME, url -> url, Optional.empty());
    }

    /**
     * @param urls changes the addresses of instances
     * @param secret takes the place of every key and password
     */
    SampleCase(
            JsonNode sample,
            OutsideResources outside,
            Duration answerTime,
            UnaryOperator<String> urls,
            Optional<String> secret) {
        this.sample = sample;
        this.outside = outside;
        this.answerTime = answerTime;
        this.urls = urls;
        this.secret = secret;
    }

    /** A setting as text, of a list its first element. */
    public Optional<String> text(String setting) {
        JsonNode given = sample.path("settings").path(setting);
        JsonNode value = given.isArray() ? given.path(0) : given;
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return SECRET.matcher(setting).find()
                ? secret.or(() -> Optional.of(value.asText()))
                : Optional.of(value.asText());
    }

    /** A setting that is a list. */
    public List<String> list(String setting) {
        return StreamSupport.stream(sample.path("settings").path(setting).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** A setting that is a number. */
    public int number(String setting, int ifNotGiven) {
        return text(setting).map(Integer::parseInt).orElse(ifNotGiven);
    }

    /** A setting that is on or off. */
    public boolean flag(String setting, boolean ifNotGiven) {
        return text(setting).map(Boolean::parseBoolean).orElse(ifNotGiven);
    }

    /** The instance of the (first) URL that the setting gives, without its mode (SCR-21), else of the default. */
    public SourceInstance instance(String word, String urlSetting, String defaultUrl) {
        String url = text(urlSetting)
                .orElse(defaultUrl)
                .replaceFirst("^https:", "http:")
                .replaceFirst(":(?:live|background|both)/?$", "");
        Url base = Url.parseHttp(urls.apply(url)).orElseThrow();
        return new SourceInstance(base, new Outside(habits(word), resources()), threads());
    }

    /** How it is called: nothing but what matters for the exchanges. */
    public Habits habits(String word) {
        int retries = text("RATELIMIT_MAX_RETRIES").map(Integer::parseInt).orElse(3);
        return Habits.of(word, "Comet/test", answerTime)
                .repeating(new Repeats.WhenLimited(retries, Duration.ofMillis(10)));
    }

    /** The scripted outside. */
    public OutsideResources resources() {
        return outside;
    }

    public ExecutorService threads() {
        return outside.threads();
    }
}
