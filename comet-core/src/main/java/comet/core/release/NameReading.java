package comet.core.release;

import comet.core.release.Phrase.Mark;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one release name: the readers in the order in which names are to be read (PARSE-20). Each takes what
 * it understands out of the text, so the order decides what a word means that could mean two things. Used once.
 */
final class NameReading {

    private static final Vocabulary VOCABULARY = vocabulary();

    private final Reading reading;
    private final EndReader ends;
    private final MarkReader marks;
    private final DateReader dates;
    private final PictureReader picture;
    private final SoundReader sound;
    private final LanguageReader languages;
    private boolean foreign;

    private static Vocabulary vocabulary() {
        Vocabulary.Builder words = new Vocabulary.Builder();
        SourceWords.addTo(words);
        PictureAndSoundWords.addTo(words);
        MarkWords.addTo(words);
        LanguageWords.addTo(words);
        return words.build();
    }

    /** Splits the name into words and finds those of the vocabulary. */
    NameReading(String name, @Nullable Trace trace) {
        reading = new Reading(name, VOCABULARY, trace);
        ends = new EndReader(reading);
        marks = new MarkReader(reading);
        dates = new DateReader(reading);
        picture = new PictureReader(reading);
        sound = new SoundReader(reading);
        languages = new LanguageReader(reading);
    }

    ParsedRelease read() {
        readTitleZone();
        readContents();
        readTechnical();
        readNumbers();
        readLanguagesAndOrigins();
        return release();
    }

    // The stages are apart so that a benchmark can tell what each of them costs.

    /** What a file name ends in, and which words belong to the title. */
    void readTitleZone() {
        ends.cutExtension();
        long scripts = Script.of(reading.text);
        foreign = scripts != 0;
        languages.startWith(scripts, ends.isSubtitle());
        TitleZone zone = new TitleZone(reading.text, reading.found);
        zone.forgetStoryWords();
        zone.forgetTitleWords();
        reading.endTitleZone(zone);
        picture.forgetGroupNames();
    }

    /** Steps 1 to 13: contents, resolution, trash, dates. */
    void readContents() {
        dates.readRangeOfYears();
        marks.cutNoise();
        marks.readContainer(ends.hasContainer());
        marks.readAdult();
        marks.readScene(ends.hasExtension());
        marks.readExtra();
        reading.takeFlag(ReleaseFlag.PPV, Attribute.PPV, WordKind.PPV);
        ends.readSiteInFront();
        new ResolutionReader(reading).read();
        marks.readEpisodeCode();
        picture.readTrash();
        dates.readDate();
        dates.readCompleteYears();
        readBitrate();
        dates.readYear(reading.technicalStart());
    }

    /** Steps 14 to 22: editions and flags, picture, sound, group. */
    void readTechnical() {
        marks.readEdition();
        marks.readUpscaled();
        marks.readFlags();
        picture.readQuality();
        picture.readBitDepth();
        picture.readRange();
        picture.readCodec();
        sound.readChannels();
        sound.readCodecs();
        ends.readGroupAtEnd();
    }

    /** Steps 23 to 25: volumes, collections, seasons, episodes. */
    void readNumbers() {
        ends.readSize();
        new UnitReader(reading).cut();
        Numbers numbers = new Numbers(reading.text);
        SeasonReader seasons = new SeasonReader(reading, numbers);
        seasons.readVolumes(reading.yearAt());
        languages.readSeasonWords();
        marks.readComplete();
        int gates = Gates.of(reading.text, reading.found, ends.hasExtension());
        EpisodeReader episodes = new EpisodeReader(reading, numbers, seasons);
        WordedNumbers worded = new WordedNumbers(reading);
        if (foreign) {
            new CountedNumbers(reading).read(seasons, episodes);
        }
        if (!worded.readBoth(seasons, episodes)) {
            seasons.read(gates);
            if (!seasons.isKnown()) {
                worded.readSeason(seasons);
            }
            episodes.read(gates);
            if (!episodes.isKnown()) {
                worded.readEpisode(episodes);
            }
        }
        if (episodes.isPortuguese()) {
            languages.expectPortuguese();
        }
    }

    /** Steps 26 to 32: country, languages, sub and dub, size, site, network, group in brackets. */
    void readLanguagesAndOrigins() {
        marks.readCountry();
        languages.read();
        marks.readSubbedAndDubbed();
        marks.readThreeD();
        ends.readSite();
        marks.readNetwork();
        ends.readGroupInBrackets();
        cutLateNoise();
    }

    /** The title, which is what is left in front, and with it everything. */
    ParsedRelease release() {
        int end = Math.min(reading.titleEnd(), reading.text.length());
        String title = isOnlyNumbers(end)
                ? ""
                : TitleText.clean(reading.text.written(Math.min(reading.titleStart(), end), end), foreign);
        if (title.isEmpty() && !reading.isOnlyEpisode()) {
            Reading.Piece left = reading.leftOver();
            if (left != null) {
                title = TitleText.clean(reading.text.written(left.start(), left.end()), foreign);
                end = left.end();
            }
        }
        reading.noteTitle(title, end);
        return reading.release.title(title).build();
    }

    /** {@code S01E02}: what stands in front is the season, and nothing else. */
    private boolean isOnlyNumbers(int end) {
        WorkingText text = reading.text;
        return reading.knows(Attribute.SEASONS)
                && text.words() > 0
                && end <= text.end(0)
                && NumberShapes.isAnchor(text, reading.found, 0);
    }

    /** {@code 640kbps} (PARSE-53). */
    private void readBitrate() {
        WorkingText text = reading.text;
        int word = 0;
        while (word < text.words() && !text.has("bps", text.end(word) - 3)) {
            word++;
        }
        int at = word < text.words() ? text.end(word) - 3 : 0;
        if (at < 2 || !Chars.isOneOf(text.charAt(at - 1), "kmg")) {
            return;
        }
        int from = at - 1;
        while (text.isDigitAt(from - 1)) {
            from--;
        }
        if (from < at - 1 && !text.isLetterAt(from - 1)) {
            reading.release.bitrate(text.subSequence(from, at + 3));
            reading.take(Attribute.BITRATE, from, at + 3, Mark.CUT);
        }
    }

    private void cutLateNoise() {
        int word = reading.found.first(WordKind.LATE_NOISE);
        if (word != FoundWords.NONE) {
            reading.cut(reading.found.start(word), reading.found.end(word));
        }
        reading.takeFlag(ReleaseFlag.TRASH, Attribute.TRASH, WordKind.LATE_TRASH);
    }
}
