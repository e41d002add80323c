package comet.debrid.stremthru;

import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Capabilities.ListPaging;
import comet.core.debrid.ServiceId;

/**
 * In what one store of the gateway differs from the others.
 *
 * @param code the gateway's mark for it in lists of files (ST-07)
 * @param checksLive whether its cache check asks the service; otherwise the answer is what users reported (ST-25, ST-72)
 * @param paging how the gateway lists its accounts (ST-34)
 * @param indexSpace what the numbers of its files count (DBF-10)
 */
record StoreTraits(String code, boolean checksLive, ListPaging paging, IndexSpace indexSpace) {

    /** Hashes of one check (ST-21). */
    static final int BATCH = 500;

    static StoreTraits of(ServiceId service) {
        return switch (service) {
            case REALDEBRID -> new StoreTraits("rd", false, ListPaging.OFFSET, IndexSpace.TORRENT_ORDER);
            case ALLDEBRID -> new StoreTraits("ad", false, ListPaging.OFFSET, IndexSpace.TREE_ORDER);
            case PREMIUMIZE -> new StoreTraits("pm", true, ListPaging.OFFSET, IndexSpace.ANSWER_ORDER);
            case TORBOX -> new StoreTraits("tb", true, ListPaging.OFFSET, IndexSpace.SERVICE_ID);
            case DEBRIDLINK -> new StoreTraits("dl", false, ListPaging.OFFSET, IndexSpace.ANSWER_ORDER);
            case DEBRIDER -> new StoreTraits("dr", true, ListPaging.WHOLE, IndexSpace.ANSWER_ORDER);
            case EASYDEBRID -> new StoreTraits("ed", true, ListPaging.NO_LIST, IndexSpace.ANSWER_ORDER);
            case OFFCLOUD -> new StoreTraits("oc", true, ListPaging.OFFSET, IndexSpace.NO_INDEX);
            case PIKPAK -> new StoreTraits("pp", false, ListPaging.OFFSET, IndexSpace.NO_INDEX);
        };
    }

    /** DBC-02: what others reported is no cache check. */
    Capabilities capabilities() {
        CacheCheck check = checksLive ? CacheCheck.WITH_FILES : CacheCheck.NONE;
        return new Capabilities(check, BATCH, false, true, false, paging, indexSpace, true);
    }

    /** What is counted in a list that holds all files. Where the gateway gives no number of an answer, there is none. */
    IndexSpace spaceOfWholeLists() {
        return indexSpace == IndexSpace.ANSWER_ORDER ? IndexSpace.SERVICE_ID : indexSpace;
    }

    /** What is counted in a list from which files may be missing: nothing can be, beside the numbers it gives. */
    IndexSpace spaceOfPartialLists() {
        return switch (indexSpace) {
            case TORRENT_ORDER, ANSWER_ORDER, SERVICE_ID -> spaceOfWholeLists();
            case TREE_ORDER, NO_INDEX -> IndexSpace.NO_INDEX;
        };
    }

    /** Whether the gateway's number is the service's. AllDebrid's files come in any order, so it has none (AD-23). */
    boolean numbersFiles() {
        return switch (indexSpace) {
            case TORRENT_ORDER, ANSWER_ORDER, SERVICE_ID -> true;
            case TREE_ORDER, NO_INDEX -> false;
        };
    }
}
