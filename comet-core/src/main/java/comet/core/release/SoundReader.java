package comet.core.release;

import comet.core.release.Phrase.Mark;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how the sound is coded and for how many loudspeakers (PARSE-73, PARSE-74, PDB-23 to PDB-25). */
final class SoundReader {

    private static final Set<String> GLUED_CODECS = Set.of(
            "flac", "dts", "x", "ma", "hd", "ddp", "dd", "ac3", "eac3", "aac", "truehd", "opus", "pcm", "lpcm", "mp3");

    private final Reading reading;
    private final WorkingText text;
    private final FoundWords found;

    SoundReader(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
        this.found = reading.found;
    }

    void readChannels() {
        EnumSet<AudioChannels> channels = null;
        for (int word = text.words() - 2; word >= 0; word--) {
            AudioChannels pair = pairAt(word);
            if (pair != null) {
                channels = channels == null ? EnumSet.of(pair) : channels;
                channels.add(pair);
                takePair(word);
            } else if (isUnnamedPair(word)) {
                takePair(word);
            }
        }
        if (found.mayHave(WordKind.CHANNELS)) {
            EnumSet<AudioChannels> all = channels == null ? EnumSet.noneOf(AudioChannels.class) : channels;
            reading.takeAll(
                    Attribute.CHANNELS, WordKind.CHANNELS, phrase -> all.add(phrase.value(AudioChannels.class)));
            channels = all;
        }
        if (channels != null) {
            reading.release.channels(List.copyOf(channels));
        }
    }

    /** {@code 5.1}, {@code 7 1}, {@code 2.0}, also with a codec glued before: {@code DDP5.1}. */
    private @Nullable AudioChannels pairAt(int word) {
        if (word + 1 >= text.words()) {
            return null;
        }
        int end = text.end(word);
        char first = text.charAt(end - 1);
        int second = text.start(word + 1);
        boolean small = text.has("1", second) || text.has("0", second);
        if (!small || second - end != 1 || !Chars.isOneOf(text.charAt(end), " .-") || !Chars.isOneOf(first, "257")) {
            return null;
        }
        boolean endsThere = text.end(word + 1) == second + 1
                || text.has("ch", second + 1)
                || (text.charAt(second + 1) == 'x' && text.isDigitAt(second + 2));
        boolean startsThere = text.wordLength(word) == 1 || isGlued(text.start(word), end - 1);
        if (!endsThere || !startsThere) {
            return null;
        }
        if (text.charAt(second) == '0') {
            return first == '2' && text.charAt(end) != '-' ? AudioChannels.STEREO_2_0 : null;
        }
        return switch (first) {
            case '5' -> AudioChannels.SURROUND_5_1;
            case '7' -> AudioChannels.SURROUND_7_1;
            default -> null;
        };
    }

    /** Behind the name of a codec, but not behind a number or the mark of an episode. */
    private boolean isGlued(int from, int to) {
        return (!text.isDigitAt(to - 1)
                        && !text.has("ep", to - 2)
                        && !(to - from == 1 && Chars.isOneOf(text.charAt(from), "se")))
                || text.has("ac3", to - 3);
    }

    /** {@code FLAC1.0}, {@code DTS6.1}: a count of loudspeakers that has no name, glued to a codec. */
    private boolean isUnnamedPair(int word) {
        int end = text.end(word);
        int second = text.start(word + 1);
        return text.wordLength(word) > 1
                && text.isDigitAt(end - 1)
                && second - end == 1
                && text.charAt(end) == '.'
                && text.end(word + 1) == second + 1
                && Chars.isOneOf(text.charAt(second), "012")
                && end > reading.technicalStart()
                && GLUED_CODECS.contains(text.subSequence(text.start(word), end - 1));
    }

    private void takePair(int word) {
        int to = Math.max(text.end(word + 1), text.start(word + 1) + 1);
        reading.take(Attribute.CHANNELS, text.end(word) - 1, to, Mark.CUT);
    }

    void readCodecs() {
        if (!found.mayHave(WordKind.AUDIO)) {
            return;
        }
        EnumSet<AudioCodec> codecs = EnumSet.noneOf(AudioCodec.class);
        for (int word = found.first(WordKind.AUDIO); word != FoundWords.NONE; word = found.first(WordKind.AUDIO)) {
            AudioCodec codec = found.phrase(word).value(AudioCodec.class);
            if (codec == AudioCodec.OPUS && found.start(word) < reading.technicalStart()) {
                found.drop(word);
            } else {
                codecs.add(codec);
                reading.take(Attribute.AUDIO, word);
            }
        }
        if (codecs.contains(AudioCodec.DTS_LOSSLESS)) {
            codecs.remove(AudioCodec.DTS_LOSSY);
        }
        if (!codecs.isEmpty()) {
            reading.release.audio(List.copyOf(codecs));
        }
    }
}
