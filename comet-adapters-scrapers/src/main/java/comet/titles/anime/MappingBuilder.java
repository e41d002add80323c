package comet.titles.anime;

import comet.core.anime.AnimeSite;
import comet.core.media.KitsuId;
import java.util.Map;
import java.util.Optional;

/** Puts the lists together: titles first, then ids, then overrides (ANM-01 to ANM-06, ANM-22, ANM-23). */
final class MappingBuilder implements Rows {

    private final Entries entries = new Entries();
    private final IdTable table = new IdTable();
    private final Links links = new Links();
    private final Overrides overrides = new Overrides();

    @Override
    public void add(TitleRow row) {
        int entry = entries.add(row);
        for (String url : row.sources()) {
            SourceUrl.parse(url).ifPresent(source -> entries.id(entry, source.site(), source.id()));
        }
    }

    /** A row joins the first entry that has one of its ids, by the order of sites; else it is an entry of its own. */
    @Override
    public void add(IdRow row) {
        int entry = found(row.ids()).orElseGet(() -> entries.addUntitled(row.form()));
        entries.form(entry, row.form());
        row.ids().forEach((site, id) -> entries.id(entry, site, id));
        int kitsu = Optional.ofNullable(row.ids().get(AnimeSite.KITSU))
                .flatMap(KitsuId::parse)
                .map(KitsuId::number)
                .orElse(0);
        int position = table.add(entry, kitsu, row);
        row.imdb().forEach(imdb -> links.add(imdb, position));
    }

    private Optional<Integer> found(Map<AnimeSite, String> ids) {
        for (AnimeSite site : AnimeSite.values()) {
            String id = ids.get(site);
            int entry = id == null ? LongIntMap.ABSENT : entries.find(site, id);
            if (entry != LongIntMap.ABSENT) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    @Override
    public void add(OverrideRow row) {
        overrides.add(row);
    }

    /** What was added. Nothing is added afterwards. */
    ListedMapping build() {
        overrides.seal();
        for (OverrideRow row : overrides.all()) {
            if (entries.find(AnimeSite.KITSU, row.kitsu()) == LongIntMap.ABSENT) {
                entries.id(entries.addUntitled(Form.UNKNOWN), AnimeSite.KITSU, Integer.toString(row.kitsu()));
            }
        }
        links.sort();
        entries.seal();
        return new ListedMapping(entries, table, links, overrides);
    }
}
