package comet.scrapers.kit.magnet;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.torrent.InfoHash;
import comet.outside.Outside;
import comet.outside.OutsideCall;
import comet.outside.Redirects;
import comet.scrapers.kit.bencode.Bencode;
import comet.scrapers.kit.bencode.BencodeException;
import java.util.List;
import java.util.Optional;

/** A tracker that is asked by HTTP (BEP 3, BEP 23). It is not told of anything but the wish for peers. */
record HttpTracker(String announceUrl, Outside calls, PeerId peerId) implements Tracker {

    private static final int MAX_ANSWER = 1 << 20;

    @Override
    public List<Peer> peers(InfoHash hash, Deadline deadline) throws InterruptedException {
        String link = announceUrl
                + (announceUrl.indexOf('?') < 0 ? '?' : '&')
                + "info_hash=" + percentEncoded(hash.bytes())
                + "&peer_id=" + percentEncoded(peerId.bytes())
                + "&port=" + Announce.PORT
                + "&uploaded=0&downloaded=0&left=1&compact=1&numwant=" + Announce.PEERS_WANTED + "&event=started";
        Optional<OutsideCall.Builder> call = OutsideCall.get(link);
        if (call.isEmpty()) {
            return List.of();
        }
        try {
            byte[] answer = calls.send(
                            call.get()
                                    .redirects(Redirects.KEEP)
                                    .upTo(MAX_ANSWER)
                                    .build(),
                            deadline)
                    .bytes();
            return Peers.of(Bencode.of(answer));
        } catch (SourceException | BencodeException e) {
            return List.of();
        }
    }

    private static String percentEncoded(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append('%').append(Character.forDigit((b >> 4) & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "HTTP tracker";
    }
}
