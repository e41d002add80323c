package comet.app.settings;

import java.util.List;

/** What declares settings: it knows all types of values by their names. */
abstract class SettingGroup extends MapTypes {
    /** What stands between the blanks of a text. */
    static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
