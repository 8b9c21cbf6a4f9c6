package nl.ketenkaart.notifications.inbox.web;

import java.util.regex.Pattern;
import nl.ketenkaart.notifications.ListQuery;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.inbox.Wanted;

/** The filters of a reader, in the query of the URL. */
final class WantedNews {
    private static final Pattern TYPE = Pattern.compile("nl\\.ketenkaart\\.cases\\.[a-z]+(-[a-z]+)*");

    private WantedNews() {}

    static Wanted of(ListQuery query) {
        return new Wanted(
                query.several("types", TYPE),
                query.id("caseId").map(CaseId::new).orElse(null));
    }
}
