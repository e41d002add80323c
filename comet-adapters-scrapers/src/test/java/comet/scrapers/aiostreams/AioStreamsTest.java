package comet.scrapers.aiostreams;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import comet.scrapers.kit.ScriptedSource;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AioStreamsTest {

    private static final String SECRET = "S3CRET";

    @TestFactory
    @DisplayName(
            "AIO-01, AIO-02, AIO-D1 to AIO-D3: the samples; the size is the file's when its place is told (SCR-03)")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("aiostreams")
                .tests(
                        sample -> new AioStreams(
                                sample.instance("aiostreams", "AIOSTREAMS_URL", "https://aio.example.com"),
                                sample.text("AIOSTREAMS_USER_UUID_AND_PASSWORD")),
                        release -> release.fileIndex().isPresent() ? Of.FILE : Of.TORRENT);
    }

    private static AioStreams aio(SourceInstance instance) {
        return new AioStreams(instance, Optional.of("uuid:" + SECRET));
    }

    @DisplayName("SCR-03, AIO-D2: names and sizes of torrent and file")
    @ParameterizedTest(name = "{0}: torrent <{1}> of {2}, file <{3}> of {4}")
    @CsvSource(delimiter = ';', emptyValue = "", textBlock = """
            "fileIdx": 0, "filename": "02.mkv", "folderName": "Pack", "size": 4, "folderSize": 40    ; Pack   ; 40 ; 02.mkv ; 4
            "fileIdx": 0, "filename": "02.mkv", "folderName": null, "size": 4                       ; 02.mkv ; 0  ; 02.mkv ; 4
            "fileIdx": null, "filename": "02.mkv", "folderName": "Pack", "size": 4                  ; Pack   ; 4  ; 02.mkv ; 0
            "fileIdx": null, "filename": "02.mkv", "folderName": "Pack", "size": 4, "folderSize": 9 ; Pack   ; 9  ; 02.mkv ; 0
            "filename": "02.mkv", "size": "4"                                                       ; 02.mkv ; 4  ; ''     ; 0
            "filename": "", "folderName": "Pack", "size": -1                                        ; Pack   ; 0  ; ''     ; 0
            "filename": "02.mkv", "size": 1.5, "private": true, "sources": null                     ; 02.mkv ; 0  ; ''     ; 0
            """)
    void givenAResult_whenAsked_thenNamesAndSizesAreOfTheRightThing(
            String result, String name, long size, String file, long fileSize) throws Exception {
        Release release = ScriptedSource.episode(AioStreamsTest::aio)
                .answering(200, answer("{" + result + ", \"infoHash\": \"0123456789abcdef0123456789abcdef01234567\"}"))
                .found()
                .getFirst();

        assertThat(release.name()).isEqualTo(name);
        assertThat(release.size().orElse(0)).isEqualTo(size);
        assertThat(release.file().map(ReleaseFile::name).orElse("")).isEqualTo(file);
        assertThat(release.file().map(each -> each.size().orElse(0)).orElse(0L)).isEqualTo(fileSize);
        assertThat(release.isPrivate()).isEqualTo(result.contains("private"));
        assertThat(release.tracker()).isEqualTo("AIOStreams");
    }

    @DisplayName("AIO-01, SCR-D21, SCR-D23: an answer that says that it failed is a failure")
    @ParameterizedTest(name = "HTTP {0} <{1}>: {2}")
    @CsvSource(delimiter = ';', nullValues = "done", quoteCharacter = '`', textBlock = """
            200 ; {"success": false, "data": null, "error": {"code": "X"}}       ; REFUSED
            200 ; {"success": false, "data": {"results": []}}                    ; REFUSED
            401 ; {"success": false, "error": {"code": "USER_INVALID_DETAILS"}}  ; REFUSED
            200 ; {"success": true, "data": null}                                ; UNREADABLE
            200 ; {}                                                             ; UNREADABLE
            200 ; []                                                             ; UNREADABLE
            500 ; {"success": true, "data": {"results": []}}                     ; FAULTY
            404 ; Not found                                                      ; done
            200 ; {"success": true, "data": {"results": []}}                     ; done
            """)
    void givenAnAnswerWithoutResults_whenAsked_thenItEndsSo(int status, String body, Failure failure) throws Exception {
        ScriptedSource.Asked asked = ScriptedSource.film(AioStreamsTest::aio).answering(status, body);

        assertThat(asked.found()).isEmpty();
        assertThat(asked.end()).isEqualTo(failure == null ? new SourceEnd.Done() : new SourceEnd.Failed(failure));
    }

    @Test
    @DisplayName("AIO-01: without a credential none is sent")
    void givenNoCredential_whenAsked_thenNoneIsSent() throws Exception {
        RecordedRequest request = ScriptedSource.episode(instance -> new AioStreams(instance, Optional.empty()))
                .answering(200, answer(""))
                .requests()
                .getFirst();

        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(request.getUrl().encodedPath()).isEqualTo("/base/api/v1/search");
        assertThat(request.getUrl().queryParameter("type")).isEqualTo("series");
        assertThat(request.getUrl().queryParameter("id")).isEqualTo("tt9900001:1:2");
    }

    private static String answer(String result) {
        return "{\"success\": true, \"data\": {\"results\": [" + result + "]}}";
    }
}
