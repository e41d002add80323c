package comet.http.video;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.video.RequestedRange.Part;
import comet.http.video.RequestedRange.Unsatisfiable;
import comet.http.video.RequestedRange.Whole;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedRangeTest {

    private static final VideoFile FILE = new VideoFile(new byte[1000], Instant.parse("2026-02-03T04:05:06.789Z"));

    @Test
    @DisplayName("SV-42: without a range the whole file is wanted")
    void withoutARange() {
        assertThat(RequestedRange.of(Optional.empty(), Optional.empty(), FILE)).isEqualTo(new Whole());
    }

    @DisplayName("SV-42: one range, an end beyond the file cut")
    @ParameterizedTest(name = "[{0}] → {1}-{2}")
    @CsvSource(textBlock = """
            bytes=0-,                           0,   999
            bytes=0-0,                          0,   0
            bytes=0-1,                          0,   1
            bytes=0-99,                         0,   99
            bytes=100-,                         100, 999
            bytes=999-,                         999, 999
            bytes=-500,                         500, 999
            bytes=-1,                           999, 999
            bytes=-5000,                        0,   999
            bytes=0-5000,                       0,   999
            bytes=0-99999999999999999999999,    0,   999
            bytes=-99999999999999999999999,     0,   999
            bytes=000000000000000000000000007-8, 7,  8
            BYTES=1-2,                          1,   2
            'bytes= 1-2 ',                      1,   2
            """)
    void oneRange(String header, long first, long last) {
        assertThat(of(header)).isEqualTo(new Part(new ByteRange(first, last)));
    }

    @DisplayName("SV-42: a start beyond the file cannot be satisfied, nor can a suffix of no bytes")
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {"bytes=1000-", "bytes=1000-1001", "bytes=999999999-", "bytes=99999999999999999999-", "bytes=-0"})
    void aStartBeyondTheFile(String header) {
        assertThat(of(header)).isEqualTo(new Unsatisfiable());
    }

    @DisplayName("SV-42: several ranges, another unit or malformed text: the whole file")
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "bytes=0-1,5-6",
                "bytes=0-1,",
                "items=0-1",
                "seconds=0-",
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "bytes=0x1-2",
                "bytes=1",
                "bytes=--1",
                "bytes=1-2-3",
                "bytes:0-1",
                "bytes=+1-2",
                "0-1",
                "bytes=1 -2",
                "bytes=\u0661-\u0662",
                "bytes=0-1\r\nX: y"
            })
    void whatIsNotUnderstoodIsIgnored(String header) {
        assertThat(of(header)).isEqualTo(new Whole());
    }

    @Test
    @DisplayName("SV-42: If-Range with the tag or the date of the file keeps the range")
    void ifRangeThatMatches() {
        assertThat(of("bytes=0-1", FILE.entityTag())).isEqualTo(new Part(new ByteRange(0, 1)));
        assertThat(of("bytes=0-1", "Tue, 03 Feb 2026 04:05:06 GMT")).isEqualTo(new Part(new ByteRange(0, 1)));
    }

    @DisplayName("SV-42: any other If-Range gives the whole file, satisfiable or not")
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "\"0123456789abcdef0123456789abcdef\"",
                "Tue, 03 Feb 2026 04:05:05 GMT",
                "Tue, 03 Feb 2026 04:05:07 GMT",
                "Tue, 3 Feb 2026 04:05:06 GMT",
                "yesterday",
                "*"
            })
    void ifRangeThatDoesNotMatch(String ifRange) {
        assertThat(of("bytes=0-1", ifRange)).isEqualTo(new Whole());
        assertThat(of("bytes=5000-", ifRange)).isEqualTo(new Whole());
    }

    @Test
    @DisplayName("RFC 9110 section 13.1.5: a weak tag never matches")
    void aWeakTagNeverMatches() {
        assertThat(of("bytes=0-1", "W/" + FILE.entityTag())).isEqualTo(new Whole());
    }

    private static RequestedRange of(String range) {
        return RequestedRange.of(Optional.of(range), Optional.empty(), FILE);
    }

    private static RequestedRange of(String range, String ifRange) {
        return RequestedRange.of(Optional.of(range), Optional.of(ifRange), FILE);
    }
}
