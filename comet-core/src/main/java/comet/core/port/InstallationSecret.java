package comet.core.port;

/**
 * 32 random bytes made at first start and kept in the database, so that all instances of one deployment agree; account
 * identities are keyed with them (DBP-05). Never exported.
 */
public interface InstallationSecret {

    /** A new array of the 32 bytes. */
    byte[] bytes() throws StoreException;
}
