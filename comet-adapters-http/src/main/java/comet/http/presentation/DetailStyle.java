package comet.http.presentation;

import comet.http.config.ResultComponent;
import java.util.List;
import java.util.stream.Collectors;

/** The two ways to write the parts of a description: with emoji, and in words for Kodi (section 5 of the presentation). */
enum DetailStyle {
    EMOJI {
        @Override
        String label(ResultComponent component) {
            return switch (component) {
                case TITLE -> "📄 ";
                case VIDEO -> "📹 ";
                case AUDIO -> "🔊 ";
                case QUALITY -> "⭐ ";
                case GROUP -> "🏷️ ";
                case SEEDERS -> "👤 ";
                case SIZE -> "💾 ";
                case TRACKER -> "🔎 ";
                case LANGUAGES -> "";
            };
        }

        @Override
        String languages(List<String> codes) {
            return codes.stream().map(Languages::shown).collect(Collectors.joining("/"));
        }
    },
    WORDS {
        @Override
        String label(ResultComponent component) {
            return switch (component) {
                case TITLE, VIDEO, AUDIO, QUALITY, GROUP -> "";
                case SEEDERS -> "Seeders: ";
                case SIZE -> "Size: ";
                case TRACKER -> "Source: ";
                case LANGUAGES -> "Languages: ";
            };
        }

        @Override
        String languages(List<String> codes) {
            return String.join("/", codes);
        }
    };

    /** What stands before a part. */
    abstract String label(ResultComponent component);

    /** How languages are written; at least one code. */
    abstract String languages(List<String> codes);
}
