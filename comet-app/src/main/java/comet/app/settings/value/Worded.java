package comet.app.settings.value;

/** A constant of a closed set, with the word that stands for it in the settings. */
public interface Worded {

    /** The word as documented; settings accept it in any case. */
    String word();
}
