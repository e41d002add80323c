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
import java.util.stream.StreamSupport;

/** One case of the samples as the source under test sees it: its settings, and the scripted outside. */
public final class SampleCase {

    private final JsonNode sample;
    private final ScriptedOutside outside;

    SampleCase(JsonNode sample, ScriptedOutside outside) {
        this.sample = sample;
        this.outside = outside;
    }

    /** A setting as text, of a list its first element. */
    public Optional<String> text(String setting) {
        JsonNode given = sample.path("settings").path(setting);
        JsonNode value = given.isArray() ? given.path(0) : given;
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
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
        return new SourceInstance(Url.parseHttp(url).orElseThrow(), new Outside(habits(word), resources()), threads());
    }

    /** How it is called: nothing but what matters for the exchanges. */
    public Habits habits(String word) {
        int retries = text("RATELIMIT_MAX_RETRIES").map(Integer::parseInt).orElse(3);
        return Habits.of(word, "Comet/test", Duration.ofSeconds(30))
                .repeating(new Repeats.WhenLimited(retries, Duration.ofMillis(10)));
    }

    /** The scripted outside. */
    public OutsideResources resources() {
        return outside.resources();
    }

    public ExecutorService threads() {
        return outside.resources().threads();
    }
}
