package comet.scrapers.openfilms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The file {@code open-films.json}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OpenFilmsJson(List<Film> films, List<String> trackers) {

    /**
     * One film.
     *
     * @param name the torrent's own name
     * @param torrentSize bytes of all its files
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Film(String imdb, String title, int year, String infoHash, String name, File file, long torrentSize) {}

    /**
     * The film among the torrent's files.
     *
     * @param index position in the torrent's file list, from 0
     * @param size bytes
     */
    record File(int index, String name, long size) {}
}
