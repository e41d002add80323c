package comet.core.library;

import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.torrent.InfoHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Stands for the first page of a library: how many torrents there are, and which of the newest are there, how far (DB-65).
 * Whoever keeps it where others read encrypts it, since it can be guessed from the torrents.
 *
 * @param digest 64 lower-case hex digits
 */
public record FirstPage(String digest) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if it is no such digest */
    public FirstPage {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("a digest has 64 lower-case hex digits");
        }
    }

    /**
     * What stands for a page. Hash and name are part of it, too: a service may tell them later than the entry
     * (Premiumize).
     */
    public static FirstPage of(LibraryPage page) {
        MessageDigest digest = sha256();
        update(digest, String.valueOf(page.total()));
        for (LibraryItem item : page.items()) {
            update(digest, item.id().text());
            update(digest, item.state().name());
            update(digest, item.infoHash().map(InfoHash::hex).orElse(""));
            update(digest, item.name());
        }
        return new FirstPage(HexFormat.of().formatHex(digest.digest()));
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
