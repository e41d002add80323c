package comet.debrid.pikpak;

import comet.core.debrid.EntryId;
import comet.core.torrent.InfoHash;
import java.util.Optional;

/** A torrent in My Pack: a folder, or the file of a torrent that has one (PP-33, PP-35). */
record PackEntry(EntryId id, InfoHash hash, FileJson file) {

    /** Empty for what is no torrent, or of which the service does not tell which (PP-34). */
    static Optional<PackEntry> of(FileJson file) {
        Optional<EntryId> id = Mapping.text(file.id()).flatMap(EntryId::parse);
        return id.flatMap(known -> Mapping.hash(file.params()).map(hash -> new PackEntry(known, hash, file)));
    }
}
