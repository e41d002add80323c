package comet.debrid.pikpak;

import java.util.List;

/**
 * By what the service tells its own programs apart (pikpak.md, table 1.2). None of it is a secret of anybody: it stands in
 * every copy of the program, and changes with it.
 *
 * @param clientId as {@code X-Client-Id}
 * @param clientSecret sent at a sign-in, never when refreshing (PP-18)
 * @param version as {@code X-Client-Version}
 * @param packageName part of signatures
 * @param sdkVersion part of the agent's name
 * @param captchaSalts what signatures are salted with, in order; one may be empty
 */
public record ClientProfile(
        String clientId,
        String clientSecret,
        String version,
        String packageName,
        String sdkVersion,
        List<String> captchaSalts) {

    /** The web site (PP-70). */
    static final ClientProfile WEB = new ClientProfile(
            "YUMx5nI8ZU8Ap8pm",
            "dbw2OtmVEeuUvIptb1Coyg",
            "2.0.0",
            "mypikpak.com",
            "8.0.3",
            List.of(
                    "C9qPpZLN8ucRTaTiUMWYS9cQvWOE",
                    "+r6CQVxjzJV6LCV",
                    "F",
                    "pFJRC",
                    "9WXYIDGrwTCz2OiVlgZa90qpECPD6olt",
                    "/750aCr4lm/Sly/c",
                    "RB+DT/gZCrbV",
                    "",
                    "CyLsf7hdkIRxRm215hl",
                    "7xHvLi2tOYP0Y92b",
                    "ZGTXXxu8E/MIWaEDB+Sm/",
                    "1UI3",
                    "E7fP5Pfijd+7K+t6Tg/NhuLq0eEUVChpJSkrKxpO",
                    "ihtqpG6FMt65+Xk+tWUH2",
                    "NhXXU9rg4XXdzo7u5o"));

    public ClientProfile {
        captchaSalts = List.copyOf(captchaSalts);
    }
}
