package comet.app.settings.value;

import java.util.Locale;

/** A constant of a closed set, with the word that stands for it in the settings. */
public interface Worded {

    /** The name of the constant. */
    String name();

    /** The word as documented; settings accept it in any case. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
