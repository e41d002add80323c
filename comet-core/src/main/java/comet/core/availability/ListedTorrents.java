package comet.core.availability;

import comet.core.debrid.Account;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.torrent.InfoHash;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a viewer's accounts are asked about.
 *
 * @param torrents the names of the torrents, the best ranked first: what there is no time or allowance for is at the end
 *     (SRCH-73, DBT-09). Possibly none
 * @param media what the viewer wants to see
 * @param accounts the viewer's, in his order; one that is there twice is asked once (SRCH-70)
 * @param clientAddress the viewer's public address; empty when unknown
 * @param unshared those that nobody but a viewer's own library told of: what services say of them is no business of
 *     anybody else, and is not remembered (SYNC-41)
 * @param deadline by when; what is not known by then is not waited for
 */
public record ListedTorrents(
        Map<InfoHash, String> torrents,
        RequestedMedia media,
        List<Account> accounts,
        Optional<String> clientAddress,
        Set<InfoHash> unshared,
        Deadline deadline) {
    public ListedTorrents {
        torrents = Collections.unmodifiableMap(new LinkedHashMap<>(torrents));
        accounts = accounts.stream().distinct().toList();
        unshared = Set.copyOf(unshared);
    }
}
