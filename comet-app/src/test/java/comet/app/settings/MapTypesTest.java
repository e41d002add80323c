package comet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.address.Url;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Settings that Comet does not have")
class MapTypesTest {
    private static final ValueType<RefusedShapes> SHAPES = MapTypes.refusedShapes();

    @Test
    @DisplayName("DEBRID_REFUSED_SHAPES: texts by service, in lower case, repeats dropped; what is written reads back")
    void shapes() {
        RefusedShapes shapes = new RefusedShapes(Map.of(ServiceId.REALDEBRID, List.of("web-dl", "bluray.x264")));

        assertThat(SHAPES.read("{\"RealDebrid\": [\"WEB-DL\", \"bluray.x264\", \"web-dl\", \" \"]}"))
                .isEqualTo(Reading.of(shapes));
        assertThat(SHAPES.read(SHAPES.write(shapes))).isEqualTo(Reading.of(shapes));
        assertThat(SHAPES.read("{}")).isEqualTo(Reading.of(new RefusedShapes(Map.of())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        {"nodebrid": ["x"]}                        | ["nodebrid"]   | must be one of realdebrid, alldebrid, premiumize, torbox, debrider, easydebrid, debridlink, offcloud, pikpak | […]
        {"torbox": "x"}                            | ["torbox"]     | must be a JSON array of strings   | x
        {"torbox": ["x", 1]}                       | ["torbox"]     | must be a JSON array of strings   | […]
        {"realdebrid": ["x"], "RealDebrid": ["y"]} | ["realdebrid"] | is given twice                    | […]
        """)
    @DisplayName("DEBRID_REFUSED_SHAPES: the wrong entry is named")
    void wrongShapes(String text, String path, String problem, String got) {
        assertThat(SHAPES.read(text).faults()).containsExactly(new Fault(path, problem, Optional.of(got)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "false, OFF",
        "0, OFF",
        "no, OFF",
        "true, BLOCK",
        "Yes, BLOCK",
        "1, BLOCK",
        "notice, NOTICE",
        "NOTICE, NOTICE"
    })
    @DisplayName("ASK-45: DIGITAL_RELEASE_FILTER is a boolean, as in Comet, or notice")
    void digitalReleaseFilter(String text, DigitalReleaseFilter filter) {
        assertThat(TextTypes.digitalReleaseFilter().read(text)).isEqualTo(Reading.of(filter));
        assertThat(TextTypes.digitalReleaseFilter().read("maybe"))
                .isEqualTo(Reading.refused("must be one of false, true, notice"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        mine|http://a.example:9117/api|hunter2            ; mine ; http://a.example:9117/api ; BOTH ; hunter2
        mine|http://a.example:9117/api:live|hunter2       ; mine ; http://a.example:9117/api ; LIVE ; hunter2
        my own|https://a.example/:background|             ; my own ; https://a.example ; BACKGROUND ;
        mine|https://a.example                            ; mine ; https://a.example ; BOTH ;
        ["mine|https://a.example|hunter2"]                ; mine ; https://a.example ; BOTH ; hunter2
        """)
    @DisplayName("TORZNAB_URL: name, address and key; the suffix belongs to the address")
    void torznab(String text, String name, String url, ScraperMode mode, String key) {
        assertThat(AddressTypes.torznabInstances().read(text))
                .isEqualTo(Reading.of(List.of(new TorznabInstance(
                        name,
                        new InstanceUrl(Url.parse(url).orElseThrow(), mode),
                        Optional.ofNullable(key).map(Secret::new)))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        https://a.example              ; must have the form name|url|apikey
        |https://a.example|k           ; must have the form name|url|apikey
        mine|https://a.example|k|x     ; must have the form name|url|apikey
        mine|a.example|k               ; must be an http or https URL with a host
        """)
    @DisplayName("TORZNAB_URL: other forms are refused; nothing of it is shown, and the key is known to log filters")
    void wrongTorznab(String text, String problem) {
        ValueType<List<TorznabInstance>> type = AddressTypes.torznabInstances();

        assertThat(type.read(text)).isEqualTo(Reading.refused(problem));
        List<TorznabInstance> instances =
                type.read("mine|https://a.example|hunter2").value().orElseThrow();
        assertThat(type.show(instances)).isEqualTo("***");
        assertThat(type.secrets(instances)).containsExactly(new Secret("hunter2"));
    }
}
