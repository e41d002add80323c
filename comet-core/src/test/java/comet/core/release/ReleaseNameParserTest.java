package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every name, whatever it says. */
class ReleaseNameParserTest {

    /** As many characters of a name are read (PARSE-140). */
    private static final int READ = 1000;

    private final ReleaseNameParser parser = new ReleaseNameParser();

    @ParameterizedTest
    @DisplayName("a name that says nothing gives an empty title")
    @ValueSource(strings = {"", " ", ".", "...", "[]", "()", "-", "★", "\u0000", "\ud83d", "\udc07\ud83d", "\u202e"})
    void namesThatSayNothing(String name) {
        assertThat(parser.parse(name)).isEqualTo(ParsedRelease.builder(name).build());
    }

    /** Characters or words of which names are made up. */
    enum Alphabet {
        DIGITS_AND_SEPARATORS("0123456789 .-_+~,/\\x".split("")),
        BRACKETS("[](){}【】★a1 .|".split("")),
        LONE_SURROGATES("\ud83d", "\udc07", "\ud83d\udc07", "a", "1", " ", "."),
        CONTROL("\u0000", "\u0007", "\b", "\t", "\n", "\r", "\u001b", "\u007f", "\u0085", "\u2028", "a", "1"),
        RIGHT_TO_LEFT("\u202e", "\u202b", "\u200f", "\u2067", "\u2069", "\u061c", "ش", "ש", "٣", "a", "1", "."),
        INVISIBLE("\u200b", "\u200c", "\u200d", "\ufeff", "\u00ad", "\u0301", "\u0308", "a", "1", "S", "E", "."),
        EMOJI("😀", "👨‍👩‍👧", "🇬🇧", "⭐", "❤️", "a", "1", " ", "."),
        CJK("玻", "璃", "港", "湾", "サ", "ン", "시", "계", "第", "話", "　", "[", "]", "1", "／", "Ａ"),
        CYRILLIC("С", "е", "з", "о", "н", "сезон", "Серии", "серия", "ТВ", " ", "-", ":", "1", "2", "из", "/"),
        ODD_CASES("İ", "ı", "ß", "ſ", "K", "ﷺ", "ﬁ", "Ⅳ", "²", "½", "Ǆ", "i", "I", "s", "e", "1", "."),
        WORDS("Sintel 2010 1999 S01 E02 s e 1x02 - – . [ ] ( ) { / ~ + 1080p 4K x264 H 264 WEB DL BluRay REMUX DTS HD"
                .split(" ")),
        MORE_WORDS(
                "MA DDP5 1 05 99999999999 mkv .mkv 00 ' www .com Season Temporada Cap Vol Complete MULTi FRENCH Sub Dual"
                        .split(" ")),
        ANYTHING();

        @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
        private final List<String> pieces;

        Alphabet(String... pieces) {
            this.pieces = List.of(pieces);
        }

        private String name(Random random, int length) {
            StringBuilder name = new StringBuilder();
            while (name.length() < length) {
                if (pieces.isEmpty()) {
                    name.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
                } else {
                    name.append(pieces.get(random.nextInt(pieces.size())));
                }
                if (this == WORDS || this == MORE_WORDS) {
                    name.append(" ._-[]".charAt(random.nextInt(6)));
                }
            }
            return name.toString();
        }
    }

    @ParameterizedTest
    @DisplayName("PARSE-140 to PARSE-142: any name is read, the same way each time, and the answer is sound")
    @EnumSource(Alphabet.class)
    void anyNameIsRead(Alphabet alphabet) {
        Random random = new Random(20_081_020 + alphabet.name().hashCode());
        for (int i = 0; i < 3_000; i++) {
            int longest = i % 100 == 0 ? 5_000 : i % 10 == 0 ? 400 : 60;
            String name = alphabet.name(random, random.nextInt(longest));

            SoundRelease.check(name, parser);
        }
    }

    @ParameterizedTest
    @DisplayName("PARSE-140: a name of a million characters is read as its beginning")
    @EnumSource(Alphabet.class)
    void veryLongNames(Alphabet alphabet) {
        SoundRelease.check(alphabet.name(new Random(20_100_927), 1_000_000), parser);
    }

    @ParameterizedTest(name = "a megabyte of [{0}]")
    @DisplayName("PARSE-140: a name that repeats itself a million times is read as its beginning")
    @ValueSource(
            strings = {
                "a",
                "9",
                " ",
                "_",
                "[",
                "]",
                "(",
                "-",
                "-a",
                "S01E02",
                "E01",
                "1x02x",
                "S01-",
                "S1 - ",
                "- 1 ",
                "2010 ",
                "dts-hd-",
                "[a]",
                "][",
                "/",
                "\ud83d",
                "\ud83d\udc07",
                "ﷺ",
                "\u0000",
                "1-",
                "www.",
                "a.",
                "sub "
            })
    void repeatedPieces(String piece) {
        SoundRelease.check(piece.repeat(1_000_000 / piece.length()), parser);
    }

    @ParameterizedTest
    @DisplayName("PARSE-140: what follows the first 1,000 characters changes nothing but the raw title")
    @EnumSource(Alphabet.class)
    void onlyTheBeginningCounts(Alphabet alphabet) {
        Random random = new Random(19_271_006);
        for (int i = 0; i < 200; i++) {
            String beginning = alphabet.name(random, READ).substring(0, READ - 1) + ".";
            String end = random.nextBoolean() ? alphabet.name(random, 300) : ".2010.S01E02.1080p.FRENCH-EXGRP.mkv";

            assertThat(ReleaseFields.of(parser.parse(beginning + end)))
                    .isEqualTo(ReleaseFields.of(parser.parse(beginning)));
        }
    }

    @Test
    @DisplayName("PARSE-142: many threads may read at once")
    void manyThreadsMayRead() {
        String[] names = {"Sintel.2010.1080p.BluRay.x264-EXGRP", "[Kestrel] Sintel - 05 [720p].mkv", "Sintel.S01E02"};
        List<ParsedRelease> alone = Arrays.stream(names).map(parser::parse).toList();

        assertThat(IntStream.range(0, 3000).parallel().mapToObj(i -> parser.parse(names[i % 3])))
                .allMatch(alone::contains)
                .hasSize(3000);
    }

    @ParameterizedTest(name = "[{0}] again and again")
    @DisplayName("PARSE-140: a name needs little of the stack, however often it repeats itself")
    @ValueSource(strings = {"e1", "ep1", "1 ", "1-", "1,", "1x1", "x01", "s01-", "1. ", "- 1", "season 1 ", "vol 1,"})
    void littleStack(String piece) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        Thread small = new Thread(
                null,
                () -> {
                    for (String start : List.of("", "S01", "Season ", "Vol ", "1x01")) {
                        parser.parse(start + piece.repeat(500));
                    }
                },
                "small stack",
                256 * 1024);
        small.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));

        small.start();
        small.join();

        assertThat(failures).isEmpty();
    }
}
