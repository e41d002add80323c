package comet.titles.kit;

import comet.outside.Habits;
import java.time.InstantSource;

/** What a provider under test is made of. */
public interface Scene {

    /** What every call says of its sender. */
    String USER_AGENT = "Comet/2.0.0 (+https://comet.example.org)";

    /** The service that is played. */
    TitleService service(Habits habits);

    /** The clock. */
    InstantSource time();

    /** A setting of the case. */
    String setting(String name);
}
