package comet.debrid.pikpak;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What {@code POST /drive/v1/files} takes (PP-26). */
record AddJson(
        String kind,
        UrlJson url,
        @JsonProperty("upload_type") String uploadType,
        @JsonProperty("folder_type") String folderType) {

    /** A magnet, which may name a private tracker. */
    record UrlJson(String url) {
        @Override
        public String toString() {
            return "a magnet";
        }
    }

    /** PP-37: such a download lands in {@code My Pack}. */
    static AddJson of(String magnet) {
        return new AddJson("drive#file", new UrlJson(magnet), "UPLOAD_TYPE_URL", "DOWNLOAD");
    }
}
