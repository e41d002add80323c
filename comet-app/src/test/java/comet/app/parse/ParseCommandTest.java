package comet.app.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ParseCommandTest {

    private static final String NAME = "[Kestrel] Sintel.2010.2160p.WEB-DL.DDP5.1.DV.H.265-EXGRP.mkv";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(byte[] input, String... arguments) {
        ParseCommand command = new ParseCommand(
                new ByteArrayInputStream(input),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(command).execute(arguments);
    }

    private int run(String... arguments) {
        return run(new byte[0], arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ParseCommandTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("A name is explained as text: what was read with its places underlined, the verdict, the score sheet")
    void text() throws IOException {
        assertThat(run(NAME)).isZero();

        assertThat(printed().replace(System.lineSeparator(), "\n")).isEqualTo(resource("explanation.txt"));
    }

    @Test
    @DisplayName("Underlines stand below wide characters")
    void wideCharacters() {
        run("[玻璃] Sintel [1080p]");

        assertThat(printed().lines()).containsSequence("[玻璃] Sintel [1080p]", "       ^^^^^^");
    }

    @Test
    @DisplayName("Control characters of a name do not reach the terminal")
    void controlCharacters() {
        run("Sintel\u001b[31m.2010\u0007.1080p");

        assertThat(printed()).doesNotContain("\u001b", "\u0007");
    }

    @Test
    @DisplayName("A name is explained as JSON, with places in the name as given")
    void json() throws IOException {
        assertThat(run("--json", "Sintel_2010_1080p_HDCAM")).isZero();

        JsonNode json = new ObjectMapper().readTree(printed());
        assertThat(json.at("/parsed/parsed_title").textValue()).isEqualTo("Sintel");
        assertThat(json.at("/parsed/year").intValue()).isEqualTo(2010);
        assertThat(json.at("/parsed/trash").booleanValue()).isTrue();
        assertThat(json.at("/kept").booleanValue()).isFalse();
        assertThat(json.at("/reasons/0").textValue()).isEqualTo("trash_quality");
        assertThat(json.at("/rank").longValue()).isEqualTo(-10_000);
        JsonNode first = json.at("/spans/0");
        String name = json.at("/name").textValue();
        assertThat(first.get("attribute").textValue()).isEqualTo("resolution");
        assertThat(name.substring(
                        first.get("start").intValue(), first.get("end").intValue()))
                .isEqualTo("1080p");
    }

    @Test
    @DisplayName("Names from standard input are answered one object a line, blank lines skipped")
    void standardInput() throws IOException {
        byte[] input = "Sintel.2010.1080p\r\n\n  \nSintel S01E02".getBytes(StandardCharsets.UTF_8);

        assertThat(run(input, "-")).isZero();

        assertThat(printed().lines()).hasSize(2);
        JsonNode last = new ObjectMapper().readTree(printed().lines().toList().getLast());
        assertThat(last.at("/parsed/episodes/0").intValue()).isEqualTo(2);
        assertThat(complained()).isEmpty();
    }

    @Test
    @DisplayName(
            "Lists are lists, the title is there in the form in which titles are compared, and no language is added")
    void listsAndNormalizedTitle() throws IOException {
        byte[] input = "Häxan.S01E02E03.ENG.ITA.MULTI.1080p.AAC".getBytes(StandardCharsets.UTF_8);

        assertThat(run(input, "-")).isZero();

        JsonNode parsed = new ObjectMapper().readTree(printed()).get("parsed");
        assertThat(parsed.get("episodes").toString()).isEqualTo("[2,3]");
        assertThat(parsed.get("languages").toString()).isEqualTo("[\"en\",\"it\"]");
        assertThat(parsed.get("audio").toString()).isEqualTo("[\"AAC\"]");
        assertThat(parsed.get("normalized_title").textValue()).isEqualTo("haxan");
    }

    @Test
    @DisplayName("Lines that cannot be read are told by their number, and the others are read")
    void unreadableLines() throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes("Sintel.2010\n".getBytes(StandardCharsets.UTF_8));
        input.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
        input.writeBytes("x".repeat(NameLines.MAX_LINE + 1).getBytes(StandardCharsets.UTF_8));
        input.writeBytes("\nSintel S01E02\n".getBytes(StandardCharsets.UTF_8));

        assertThat(run(input.toByteArray(), "-")).isEqualTo(1);

        assertThat(printed().lines()).hasSize(2);
        assertThat(complained().lines())
                .containsExactly("comet: line 2 is not UTF-8", "comet: line 3 is longer than 1048576 bytes");
    }

    @Test
    @DisplayName("Progress is told when it is asked for")
    void progress() {
        run("Sintel\n".repeat(20_001).getBytes(StandardCharsets.UTF_8), "--progress", "-");

        assertThat(complained()).contains("20000 names read").contains("20001 names read");
    }

    @Test
    @DisplayName("A profile of one's own judges the name")
    void ownProfile(@TempDir Path directory) throws IOException {
        Path profile = directory.resolve("profile.json");
        Files.writeString(profile, "{\"exclude\":[\"web-?dl\"]}");

        assertThat(run("--profile", profile.toString(), NAME)).isZero();

        assertThat(printed()).contains("exclude_regex 'web-?dl'");
    }

    @Test
    @DisplayName("What is wrong with a profile is told line by line, with its place")
    void badProfile(@TempDir Path directory) throws IOException {
        Path profile = directory.resolve("profile.json");
        Files.writeString(profile, "{\"exclude\":[\"(\"],\"colour\":1}");

        assertThat(run("--profile", profile.toString(), NAME)).isEqualTo(2);

        assertThat(complained()).contains("exclude").contains("colour").doesNotContain("Exception");
        assertThat(printed()).isEmpty();
    }

    @Test
    @DisplayName("A profile that is not there is told")
    void missingProfile(@TempDir Path directory) {
        assertThat(run("--profile", directory.resolve("none.json").toString(), NAME))
                .isEqualTo(2);

        assertThat(complained()).contains("none.json cannot be read");
    }

    @Test
    @DisplayName("--help says what there is, without a name")
    void help() {
        assertThat(run("--help")).isZero();

        assertThat(complained()).isEmpty();
    }
}
