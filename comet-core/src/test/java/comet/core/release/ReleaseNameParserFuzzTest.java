package comet.core.release;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;

/**
 * Names that a fuzzer finds by watching which code they reach. As an ordinary test it reads the names kept in
 * {@code ReleaseNameParserFuzzTestInputs/anyNameIsRead} beside the test resources, one name per file. To search for new
 * ones, five minutes long, set {@code JAZZER_FUZZ=1} in the environment and run this class alone:
 * {@code JAZZER_FUZZ=1 mvn test -pl comet-core -Dtest=ReleaseNameParserFuzzTest}. The
 * words that open the ways of the parser are in {@code fuzz-words.txt}. A name that fails is written to that
 * directory and fails the ordinary test from then on.
 */
class ReleaseNameParserFuzzTest {

    private final ReleaseNameParser parser = new ReleaseNameParser();

    @DictionaryFile(resourcePath = "/comet/core/release/fuzz-words.txt")
    @FuzzTest(maxDuration = "5m")
    @DisplayName("PARSE-140: any name is read without a failure")
    void anyNameIsRead(byte[] name) {
        SoundRelease.check(new String(name, StandardCharsets.UTF_8), parser);
    }
}
