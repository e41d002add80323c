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

    private static Vocabulary vocabulary() {
        Vocabulary.Builder words = new Vocabulary.Builder();
        SourceWords.addTo(words);
        PictureAndSoundWords.addTo(words);
        MarkWords.addTo(words);
        LanguageWords.addTo(words);
        return words.build();
    }

    NameReading(String name, @Nullable Trace trace) {
        reading = new Reading(name, VOCABULARY, trace);
    }

    ParsedRelease read() {
        EndReader ends = new EndReader(reading);
        ends.cutExtension();
        long scripts = Script.of(reading.text);
        TitleZone zone = new TitleZone(reading.text, reading.found);
        zone.forgetTitleWords();
        reading.endTitleZone(zone);

        MarkReader marks = new MarkReader(reading);
        DateReader dates = new DateReader(reading);
        PictureReader picture = new PictureReader(reading);
        SoundReader sound = new SoundReader(reading);
        LanguageReader languages = new LanguageReader(reading, ends.isSubtitle(), scripts);

        picture.forgetGroupNames();
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
        boolean portuguese = readNumbers(marks, languages, ends);
        marks.readCountry();
        languages.read(portuguese);
        marks.readSubbedAndDubbed();
        marks.readThreeD();
        ends.readSize();
        ends.readSite();
        marks.readNetwork();
        ends.readGroupInBrackets();
        cutLateNoise();
        String title = reading.text.written(0, Math.min(reading.titleEnd(), reading.text.length()));
        return reading.release.title(TitleText.clean(title, scripts != 0)).build();
    }

    private boolean readNumbers(MarkReader marks, LanguageReader languages, EndReader ends) {
        Numbers numbers = new Numbers(reading.text);
        SeasonReader seasons = new SeasonReader(reading, numbers);
        seasons.readVolumes(reading.yearAt());
        languages.readSeasonWords();
        marks.readComplete();
        int gates = Gates.of(reading.text, reading.found, ends.hasExtension());
        seasons.read(gates);
        EpisodeReader episodes = new EpisodeReader(reading, numbers, seasons);
        episodes.read(gates);
        return episodes.isPortuguese();
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
