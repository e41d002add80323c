package comet.debrid.scripted;

import comet.core.port.DebridService;
import comet.debrid.call.CallResources;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the samples of a service prove of its adapter: that every conversation goes exactly as its sample says, and that
 * none is upset by answers that no service should give. The test of an adapter implements this and says where the samples
 * are and how the adapter is made; the tests come with it.
 */
public interface SamplesContract {

    /** The folder of the samples below {@code src/test/resources/debrid}; it holds one at least. */
    String samples();

    /**
     * Makes the adapter with the settings of the sample that the service plays.
     *
     * @param service its {@link ScriptedService#setting settings} and {@link ScriptedService#resources resources}
     */
    default DebridService adapter(ScriptedService service) {
        return adapter(service.setting(samples().toUpperCase(Locale.ROOT) + "_URL"), service.resources());
    }

    /** Makes the adapter of a service with one address, which is the setting named like the folder. */
    DebridService adapter(String baseUrl, CallResources resources);

    @TestFactory
    @DisplayName("every conversation goes as its sample says")
    default Stream<DynamicTest> everyConversationGoesAsItsSampleSays() {
        return Sample.of(samples())
                .map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> {
                    try (ScriptedService service = ScriptedService.start(sample)) {
                        service.requireConversation(adapter(service));
                    }
                }));
    }

    @TestFactory
    @DisplayName("the type that an answer says it has does not matter")
    default Stream<DynamicTest> aWrongTypeDoesNotMatter() {
        return Sample.of(samples())
                .map(BadAnswers::withWrongTypes)
                .map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> {
                    try (ScriptedService service = ScriptedService.start(sample)) {
                        service.requireConversation(adapter(service));
                    }
                }));
    }

    @TestFactory
    @DisplayName("a page of HTML in place of an answer, or none at all, ends in a failure with a name")
    default Stream<DynamicTest> htmlAndSilenceHaveNames() {
        Set<String> seen = new HashSet<>();
        return Sample.of(samples())
                .flatMap(sample -> BadAnswers.brokenOff(sample)
                        .filter(bad -> seen.add(bad.kind()))
                        .map(this::test));
    }

    @TestFactory
    @DisplayName("DBL-01: a link to a private address, of another scheme, or with the key in it is never handed on")
    default Stream<DynamicTest> badLinksAreRefused() {
        return everySample(BadAnswers::badLinks);
    }

    @TestFactory
    @DisplayName("path tricks, control characters and text turned around reach nobody")
    default Stream<DynamicTest> namesAreHarmless() {
        return everySample(BadAnswers::trickyNames);
    }

    @TestFactory
    @DisplayName("DBP-06, DBE-06: neither the key nor a sentence of the service reaches a failure or the log")
    default Stream<DynamicTest> nothingLeaks() {
        return everySample(BadAnswers::leaks);
    }

    @TestFactory
    @DisplayName("DBC-02: an answer about other torrents proves nothing about the asked ones")
    default Stream<DynamicTest> otherHashesProveNothing() {
        return everySample(BadAnswers::otherHashes);
    }

    @TestFactory
    @DisplayName("ten thousand of everything that an answer lists are borne")
    default Stream<DynamicTest> tenThousandAreBorne() {
        Set<String> seen = new HashSet<>();
        Predicate<Sample> firstOfItsKind = sample -> seen.add(
                sample.call().operation() + sample.expect().path("outcome").asText());
        return Sample.of(samples())
                .filter(firstOfItsKind)
                .flatMap(BadAnswers::tenThousand)
                .map(this::test);
    }

    private Stream<DynamicTest> everySample(Function<Sample, Stream<BadAnswers>> spoil) {
        List<BadAnswers> all = Sample.of(samples()).flatMap(spoil).toList();
        return all.stream().map(this::test);
    }

    private DynamicTest test(BadAnswers bad) {
        return DynamicTest.dynamicTest(bad.toString(), () -> bad.requireBorne(this::adapter));
    }
}
