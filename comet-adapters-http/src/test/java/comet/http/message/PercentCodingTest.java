package comet.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentCodingTest {

    @DisplayName("HTTP-020, HTTP-021: a segment is decoded once, a plus sign is a plus sign, no text is an error")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
        tt1%3A2%3a3,    tt1:2:3
        a%3D%3D,        a==
        a+b,            a+b
        a%2Bb,          a+b
        %2F,            /
        100%2525,       100%25
        %zz,            %zz
        %,              %
        %4,             %4
        a%C3%A9,        aé
        %C3,            �
        plain,          plain
        """)
    void segments(String raw, String decoded) {
        assertThat(PercentCoding.decodeSegment(raw)).isEqualTo(decoded);
    }

    @Test
    @DisplayName("HTTP-020: raw octets, which a server hands over as Latin-1, are read as UTF-8")
    void rawOctets() {
        assertThat(PercentCoding.decodeSegment("caf\u00c3\u00a9")).isEqualTo("café");
    }

    @DisplayName("DB-50: query values are decoded once")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
        a=100%2525,           100%25
        a=x%20y,              x y
        a=x+y,                x y
        a=x%2By,              x+y
        b=1&a=2&a=3,          3
        a=1=2,                1=2
        &&a=1&&,              1
        %61=1,                1
        """)
    void queries(String query, String value) {
        assertThat(QueryParameters.parse(query).find("a")).contains(value);
    }

    @Test
    void aParameterWithoutValueIsThereAndEmpty() {
        assertThat(QueryParameters.parse("a&b=").find("a")).contains("");
        assertThat(QueryParameters.parse("a&b=").find("b")).contains("");
        assertThat(QueryParameters.parse("a&b=").find("c")).isEmpty();
    }

    @DisplayName("HTTP-045: true words in any case; everything else is false")
    @ParameterizedTest(name = "kodi={0} → {1}")
    @CsvSource({
        "1,true",
        "TRUE,true",
        "t,true",
        "On,true",
        "yes,true",
        "Y,true",
        "0,false",
        "false,false",
        "2,false",
        "maybe,false",
        "'',false",
        "' 1',false"
    })
    void flags(String word, boolean expected) {
        assertThat(QueryParameters.parse("kodi=" + word.replace(" ", "%20")).isTrue("kodi"))
                .isEqualTo(expected);
    }

    @DisplayName("Every target has a path and a query")
    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
        /a?b=c?d,                    /a,   b=c?d
        /a,                          /a,   ''
        http://host:80/a?b,          /a,   b
        HTTP://host,                 /,    ''
        http://host?q,               /,    q
        *,                           *,    ''
        //evil.example/a,            //evil.example/a, ''
        ftp://host/a,                ftp://host/a, ''
        """)
    void targets(String raw, String path, String query) {
        assertThat(RequestTarget.of(raw)).isEqualTo(new RequestTarget(path, query));
    }
}
