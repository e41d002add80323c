package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNameParserTest {

    private final ReleaseParser parser = new ReleaseNameParser();

    private static String joined(List<?> values) {
        return String.join(" ", values.stream().map(Object::toString).toList());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("file names of the built-in films say their title and nothing else")
    @CsvSource({
        "Big Buck Bunny.mp4, Big Buck Bunny",
        "Sintel.mp4, Sintel",
        "Tears of Steel.webm, Tears of Steel",
        "Cosmos Laundromat.mp4, Cosmos Laundromat"
    })
    void openFilms(String name, String title) {
        assertThat(parser.parse(name))
                .isEqualTo(ParsedRelease.builder(name).title(title).build());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("PARSE-10 to PARSE-112: scene and file names of films")
    @CsvSource(delimiter = '|', textBlock = """
            Sintel.2010.1080p.BluRay.x264-EXGRP                         | Sintel               | 2010 | 1080p   | BluRay       | avc  | EXGRP
            Sintel.2010.1080p.BluRay.x264-EXGRP[rartv]                  | Sintel               | 2010 | 1080p   | BluRay       | avc  | EXGRP
            Sintel.2010.2160p.UHD.BluRay.REMUX.HEVC-EXGRP.mkv           | Sintel               | 2010 | 2160p   | BluRay REMUX | hevc | EXGRP
            Sintel.2010.1080p.Remux.Blu-ray.AVC                         | Sintel               | 2010 | 1080p   | BluRay REMUX | avc  |
            Sintel 2010 BDRemux 1080p                                   | Sintel               | 2010 | 1080p   | BluRay REMUX |      |
            Sintel.2010.REMUX.1080p                                     | Sintel               | 2010 | 1080p   | REMUX        |      |
            Sintel.2010.Blu-ray.1080p                                   | Sintel               | 2010 | 1080p   | BluRay       |      |
            Sintel.2010.WEB-DL.1080p                                    | Sintel               | 2010 | 1080p   | WEB-DL       |      |
            Sintel.2010.WEB.DL.1080p                                    | Sintel               | 2010 | 1080p   | WEB-DL       |      |
            Sintel.2010.WEBDL.1080p                                     | Sintel               | 2010 | 1080p   | WEB-DL       |      |
            Sintel.2010.WEB-DLRip.AVC                                   | Sintel               | 2010 | unknown | WEB-DLRip    | avc  |
            Sintel.2010.WEB-Rip.720p.H.264                              | Sintel               | 2010 | 720p    | WEBRip       | avc  |
            Sintel.2010.1080p.AMZN.WEB.H264                             | Sintel               | 2010 | 1080p   | WEB          | avc  |
            Sintel.2010.720p.WEB.HDTV.h265                              | Sintel               | 2010 | 720p    | WEB          | hevc |
            Sintel.2010.MicroHD.1080p                                   | Sintel               | 2010 | 1080p   | HDRip        |      |
            Sintel.2010.DVDRip.XviD                                     | Sintel               | 2010 | unknown | DVDRip       | xvid |
            Sintel.2010.DVD.x265.HEVC                                   | Sintel               | 2010 | unknown | DVD          | hevc |
            Sintel.2010.1080p.x265.AVC                                  | Sintel               | 2010 | 1080p   |              | avc  |
            Sintel.2010.1080p.x264.AV1                                  | Sintel               | 2010 | 1080p   |              | av1  |
            Sintel.2010.1080i.HDTV.x264                                 | Sintel               | 2010 | 1080i   | HDTV         | avc  |
            Sintel.2010.540p.HDTV.x264                                  | Sintel               | 2010 | 540p    | HDTV         | avc  |
            Sintel.2010.1080p.720p                                      | Sintel               | 2010 | 720p    |              |      |
            Sintel (2010) [4K HDR]                                      | Sintel               | 2010 | 2160p   |              |      |
            Sintel [1280x720 x264 AAC]                                  | Sintel               |      | 720p    |              | avc  |
            Sintel.1920x1080.mkv                                        | Sintel               |      | 1080p   |              |      |
            Sintel.848x480.mkv                                          | Sintel               |      | 480p    |              |      |
            [Kestrel] Sintel (2010) [1080p]                             | Sintel               | 2010 | 1080p   |              |      | Kestrel
            [Kestrel] Sintel.2010.1080p.BluRay.DDP5.1.x265-EXGRP.mkv    | Sintel               | 2010 | 1080p   | BluRay       | hevc | EXGRP
            [www.example.org] Sintel (2010) 720p                        | Sintel               | 2010 | 720p    |              |      |
            [1080p] Sintel (2010)                                       | Sintel               | 2010 | 1080p   |              |      |
            (2010) Sintel [1080p]                                       | Sintel               | 2010 | 1080p   |              |      |
            (2010) Sintel - The Durian Story (DvdRip)                   | Sintel - The Durian Story | 2010 | unknown | DVDRip  |      |
            sintel_2010_720p_hdtv                                       | sintel               | 2010 | 720p    | HDTV         |      |
            Sintel (2010).mkv                                           | Sintel               | 2010 | unknown |              |      |
            Sintel 2010 1080p BluRay x264-EXGRP                         | Sintel               | 2010 | 1080p   | BluRay       | avc  | EXGRP
            Mr. Beekeeper 2010 720p                                     | Mr. Beekeeper        | 2010 | 720p    |              |      |
            Mr.Beekeeper.2010.720p                                      | Mr Beekeeper         | 2010 | 720p    |              |      |
            La.última.linterna.2010.1080p                               | La última linterna   | 2010 | 1080p   |              |      |
            Часовщик (2019) BDRip                                       | Часовщик             | 2019 | unknown | BDRip        |      |
            Sintel.Part.2.2010.1080p                                    | Sintel Part 2        | 2010 | 1080p   |              |      |
            Sintel.2010.XviD.mpg                                        | Sintel               | 2010 | unknown |              | xvid |
            Sintel.2010.1080p.ts                                        | Sintel               | 2010 | 1080p   |              |      |
            Sintel.2010.1080p.mkv.torrent                               | Sintel               | 2010 | 1080p   |              |      |
            """)
    void films(
            String name,
            String title,
            @Nullable Integer year,
            String resolution,
            @Nullable String quality,
            @Nullable String codec,
            @Nullable String group) {
        ParsedRelease release = parser.parse(name);

        assertThat(release.title()).isEqualTo(title);
        assertThat(release.year()).isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
        assertThat(release.resolution()).isEqualTo(resolution);
        assertThat(release.quality().map(Quality::label).orElse("")).isEqualTo(orEmpty(quality));
        assertThat(release.codec().map(VideoCodec::label).orElse("")).isEqualTo(orEmpty(codec));
        assertThat(release.group().orElse("")).isEqualTo(orEmpty(group));
        assertThat(release.seasons()).isEmpty();
        assertThat(release.episodes()).isEmpty();
        assertThat(release.rawTitle()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} is {1} of {2}")
    @DisplayName("PARSE-52, PDB-08, PDB-09, PDB-11: years, numbers and technical words that are part of the title")
    @CsvSource(delimiter = '|', textBlock = """
            Harbor.2049.2017.1080p                   | Harbor 2049            | 2017
            Harbor.2049.A.Story.2017.1080p           | Harbor 2049 A Story    | 2017
            2001.A.Lantern.Odyssey.1968.720p         | 2001 A Lantern Odyssey | 1968
            The.Winter.of.1900.1998.1080p            | The Winter of 1900     | 1998
            1917.2019.1080p.BluRay                   | 1917                   | 2019
            1917.mkv                                 | 1917                   |
            2001.mp4                                 | 2001                   |
            300.2006.1080p                           | 300                    | 2006
            Sintel.1080p.2010.BluRay                 | Sintel                 | 2010
            Sintel.8000kbps.1080p                    | Sintel 8000kbps        |
            Sintel.1899.1080p                        | Sintel 1899            |
            Sintel.2101.1080p                        | Sintel 2101            |
            Lanterns 1996-2015 Pentalogy 1080p       | Lanterns               | 1996
            Lanterns 2010-2015 1080p                 | Lanterns               |
            The.Web.of.Lies.2009.720p.WEB            | The Web of Lies        | 2009
            Annabels.Web.2006.1080p                  | Annabels Web           | 2006
            Opus.2025.1080p.WEB-DL                   | Opus                   | 2025
            The.DVD.Thief.2011.DVDRip                | The DVD Thief          | 2011
            Remux.2011.1080p                         | Remux                  | 2011
            3x3.Eyes.1991.DVDRip                     | 3x3 Eyes               | 1991
            Nosferatu.1922.1080p                     | Nosferatu              | 1922
            """)
    void titlesWithNumbers(String name, String title, @Nullable Integer year) {
        ParsedRelease release = parser.parse(name);

        assertThat(release.title()).isEqualTo(title);
        assertThat(release.year()).isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
        assertThat(release.seasons()).isEmpty();
        assertThat(release.episodes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("PDB-08: a source is only what is no title word")
    @CsvSource({
        "The.Web.of.Lies.2009.720p.WEB, WEB",
        "Annabels.Web.2006.1080p, ",
        "The.DVD.Thief.2011.DVDRip, DVDRip",
        "The.DVD.Thief.2011, "
    })
    void titleWordsAreNoSource(String name, @Nullable String quality) {
        assertThat(parser.parse(name).quality().map(Quality::label).orElse("")).isEqualTo(orEmpty(quality));
    }

    @ParameterizedTest(name = "{0}: S {1} E {2}")
    @DisplayName("PARSE-82, PARSE-83, PDB-16, PDB-18: seasons and episodes")
    @CsvSource(delimiter = '|', textBlock = """
            Sintel.S01E02.1080p                            | 1     | 2
            Sintel.s01e02.1080p                            | 1     | 2
            Sintel S01 E02                                 | 1     | 2
            Sintel.S01.E02.720p                            | 1     | 2
            Sintel S01 - E02                               | 1     | 2
            Sintel.S01EP02.720p                            | 1     | 2
            Sintel.S01E02v2.720p                           | 1     | 2
            Sintel.S0E0.720p                               | 0     | 0
            Sintel.S2024E05.720p                           | 2024  | 5
            Sintel.S01E123.720p                            | 1     | 123
            Sintel.S01E01E02.720p                          | 1     | 1 2
            Sintel.S01E02E04.720p                          | 1     | 2 4
            Sintel.S01E02E04E06.720p                       | 1     | 2 4 6
            Sintel.S01E02+E04.720p                         | 1     | 2 4
            Sintel.S01E02-E04.720p                         | 1     | 2 3 4
            Sintel S01E01-E03 720p                         | 1     | 1 2 3
            Sintel S01E01-03 720p                          | 1     | 1 2 3
            Sintel S01E02-1080p                            | 1     | 2
            Sintel S01E03-E01 720p                         | 1     | 3
            Sintel.S01.1080p                               | 1     |
            Sintel.S01-S03.1080p                           | 1 2 3 |
            Sintel.S01-S99.1080p                           | 1     |
            Sintel.S03-S01.1080p                           | 3     |
            Sintel.S01-2019.1080p                          | 1     |
            Sintel S01 - S03 1080p                         | 1 2 3 |
            Sintel S01 to S03 1080p                        | 1 2 3 |
            Sintel.S01-03.1080p                            | 1 2 3 |
            Sintel.S1-3.1080p                              | 1 2 3 |
            Sintel.S01.S02.S03.1080p                       | 1 2 3 |
            Sintel.S1-24.1080p                             | 1     | 24
            Sintel.S2 - 05 [1080p]                         | 2     | 5
            Sintel S02 - 2014 - 1080p                      | 2     |
            Sintel 1x05 HDTV                               | 1     | 5
            Sintel.1x02x04.HDTV                            | 1     | 2 4
            Sintel.1x02-04.HDTV                            | 1     | 2 3 4
            Sintel.S01E02.1x02.HDTV                        | 1     | 2
            [Kestrel] Sintel - 105 (1080p) [ABCD1234].mkv  |       | 105
            [Kestrel] Sintel - 05v2 [720p]                 |       | 5
            [Kestrel] Sintel - 01 ~ 03 [720p]              |       | 1 2 3
            [Kestrel]_Sintel_-_05_[720p].mkv               |       | 5
            Sintel - 05                                    |       | 5
            Sintel - 05.mkv                                |       | 5
            Sintel Movie - 09 - 1080p BluRay               |       |
            Sintel - 2010 - 1080p                          |       |
            Sintel [1280x720]                              |       |
            Sintel.1920x1080.x264                          |       |
            Sintel.AAC2.0x3.1080p                          |       |
            Sintel.S500.1080p                              |       |
            Sintel.Part2.1080p                             |       |
            """)
    void seasonsAndEpisodes(String name, @Nullable String seasons, @Nullable String episodes) {
        ParsedRelease release = parser.parse(name);

        assertThat(joined(release.seasons())).isEqualTo(orEmpty(seasons));
        assertThat(joined(release.episodes())).isEqualTo(orEmpty(episodes));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("PARSE-14: the title of an episode ends before its numbers, without group or brackets")
    @ValueSource(
            strings = {
                "Sintel.S01E02.1080p.WEB-DL.x264-EXGRP",
                "Sintel S01E02 The Web",
                "Sintel.2010.S01E02.720p",
                "[Kestrel] Sintel - 05 [720p].mkv",
                "[Kestrel]_Sintel_-_05_[720p].mkv",
                "Sintel - 1x05 - Pilot.avi",
                "Sintel.2024.05.17.720p.WEB",
                "Sintel (S01) [1080p]"
            })
    void titlesOfEpisodes(String name) {
        assertThat(parser.parse(name).title()).isEqualTo("Sintel");
    }

    @ParameterizedTest(name = "{0}: date {1}, year {2}")
    @DisplayName("PARSE-50: an air date is a date and no year; a date that does not exist is none")
    @CsvSource(textBlock = """
            Example.Show.2024.05.17.720p.WEB, 2024-05-17,
            Example Show 1999-10-09 720p,     1999-10-09,
            Example.Show.2024.13.17.720p.WEB, ,           2024
            Example.Show.2023.02.29.720p.WEB, ,           2023
            Example.Show.2024.05-17.720p.WEB, ,           2024
            Example.Show.2024.5.17.720p.WEB,  ,           2024
            """)
    void dates(String name, @Nullable String date, @Nullable Integer year) {
        ParsedRelease release = parser.parse(name);

        assertThat(release.title()).isEqualTo("Example Show");
        assertThat(release.date().map(Object::toString).orElse("")).isEqualTo(orEmpty(date));
        assertThat(release.year()).isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("PARSE-74: sound codecs, in the order of that table")
    @CsvSource(textBlock = """
            Sintel.2010.2160p.WEB-DL.DDP5.1.Atmos.H.265,  Atmos+Dolby Digital Plus
            Sintel.2010.2160p.BluRay.TrueHD.7.1.Atmos,    Atmos+TrueHD
            Sintel.2010.2160p.BluRay.TrueHD7.1.Atmos,     Atmos+TrueHD
            Sintel.2010.1080p.BluRay.DTS-HD.MA.5.1.x264,  DTS Lossless
            Sintel.2010.1080p.BluRay.DTS-X.x264,          DTS Lossless
            Sintel.2010.1080p.BluRay.DTS-HD.x264,         DTS Lossy
            Sintel.2010.1080p.BluRay.DTS.x264,            DTS Lossy
            Sintel.2010.1080p.BluRay.FLAC2.0.x265,        FLAC
            Sintel.2010.1080p.WEB.AAC2.0.H264,            AAC
            Sintel.2010.1080p.WEB.AAC.AAC,                AAC
            Sintel.2010.720p.AC3.XviD,                    Dolby Digital
            Sintel.2010.720p.DD5.1,                       Dolby Digital
            Sintel.2010.720p.DD+5.1,                      Dolby Digital Plus
            Sintel.2010.1080p.WEB-DL.EAC3.AV1,            Dolby Digital Plus
            Sintel.2010.1080p.WEB-DL.E-AC-3.AV1,          Dolby Digital Plus
            Sintel.2010.480p.MP3,                         MP3
            Sintel.2010.1080p.WEB-DL.AV1.OPUS.5.1,        OPUS
            Opus.2025.1080p.WEB-DL,                       ''
            """)
    void sound(String name, String audio) {
        assertThat(parser.parse(name).audio().stream().map(AudioCodec::label).collect(Collectors.joining("+")))
                .isEqualTo(audio);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("PARSE-106: not every word behind a hyphen is a group")
    @ValueSource(
            strings = {
                "Big-Buck-Bunny.mp4",
                "Sintel.S01E02.Spider-Man.mkv",
                "Sintel 1080p Spider-Man.mkv",
                "Sintel.2010.1080p.WEB-DL",
                "Sintel.2010.1080p.Blu-Ray",
                "Sintel.1080p.S01E01-E03",
                "Sintel.2010.1080p-2",
                "Sintel - S01E02 - 1080p - Pilot.mkv"
            })
    void noGroup(String name) {
        assertThat(parser.parse(name).group()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("a name that says nothing gives an empty title")
    @ValueSource(strings = {"", " ", ".", "...", "[]", "()", "-", "★", "\u0000", "\ud83d", "\udc07\ud83d"})
    void namesThatSayNothing(String name) {
        assertThat(parser.parse(name)).isEqualTo(ParsedRelease.builder(name).build());
    }

    @Test
    @DisplayName("PARSE-140, PARSE-141: any text is read without a failure, and the same way each time")
    void anyTextIsRead() {
        Random random = new Random(20_081_020);
        List<String> pieces = List.of(
                "Sintel",
                "2010",
                "1999",
                "S01",
                "E02",
                "s",
                "e",
                "1x02",
                "-",
                "–",
                ".",
                " ",
                "_",
                "[",
                "]",
                "(",
                ")",
                "{",
                "/",
                "~",
                "+",
                "1080p",
                "4K",
                "x264",
                "H",
                "264",
                "WEB",
                "DL",
                "BluRay",
                "REMUX",
                "DTS",
                "HD",
                "MA",
                "DDP5",
                "1",
                "05",
                "99999999999",
                "\u0000",
                "\u001b",
                "\ud83d",
                "\udc07",
                "\ud83d\udc07",
                "İ",
                "ß",
                "ﷺ",
                "サ",
                "\u0308",
                "'",
                "mkv",
                ".mkv",
                "00",
                "٣",
                "²");
        AtomicInteger read = new AtomicInteger();

        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            random.ints(random.nextInt(30), 0, pieces.size()).forEach(piece -> name.append(pieces.get(piece)));
            ParsedRelease release = parser.parse(name.toString());

            assertThat(release).isEqualTo(parser.parse(name.toString()));
            assertThat(release.rawTitle()).isEqualTo(name.toString());
            assertThat(release.title()).isEqualTo(release.title().strip());
            assertThat(release.year().orElse(1900)).isBetween(1900, 2100);
            read.incrementAndGet();
        }
        assertThat(read).hasValue(20_000);
    }

    @Test
    @DisplayName("PARSE-140: any characters at all are read without a failure")
    void anyCharactersAreRead() {
        Random random = new Random(20_100_927);

        for (int i = 0; i < 20_000; i++) {
            char[] characters = new char[random.nextInt(80)];
            for (int c = 0; c < characters.length; c++) {
                characters[c] = (char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000));
            }
            String name = new String(characters);

            assertThat(parser.parse(name).rawTitle()).isEqualTo(name);
        }
    }

    @ParameterizedTest(name = "a megabyte of [{0}]")
    @DisplayName("PARSE-140: only the first 1000 characters of a name are looked at")
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
                "\u0000"
            })
    void longNamesAreCut(String piece) {
        String name = piece.repeat(1_000_000 / piece.length());

        ParsedRelease release = parser.parse(name);

        assertThat(release.rawTitle()).isEqualTo(name);
        assertThat(release.title().length()).isLessThanOrEqualTo(1000);
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
}
