package nl.ketenkaart.notifications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Lookup;

/**
 * What a caller asks of a list, in the query of the URL. Faults are gathered; {@link #refuseFaults()} names them all at once.
 * Cursors are sealed to the list and the organisation: made up, altered or somebody else's, they are at fault.
 */
public final class ListQuery {
    private static final int LIMIT = 50;
    private static final int HIGHEST = 100;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final Lookup lookup;
    private final Tokens tokens;
    private final String list;
    private final List<Fault> faults = new ArrayList<>();

    public ListQuery(Lookup lookup, Tokens tokens, String list) {
        this.lookup = lookup;
        this.tokens = tokens;
        this.list = list;
    }

    /** The cursor that leads back to a place in this list. */
    public String cursorAt(String place) {
        return tokens.seal(context(lookup.caller().organisation()), place);
    }

    /** The place to go on from; empty for the beginning. */
    public Optional<String> place() {
        return place("query:cursor", value("cursor"));
    }

    /** The same in a stream, where the id of the event that came last goes before the cursor. */
    public Optional<String> placeInStream() {
        var last = lookup.header("Last-Event-ID").filter(id -> !id.isBlank());
        return last.isPresent() ? place("header:Last-Event-ID", last) : place();
    }

    private Optional<String> place(String where, Optional<String> cursor) {
        var place = cursor.flatMap(token -> tokens.open(context(lookup.caller().organisation()), token));
        if (cursor.isPresent() && place.isEmpty()) {
            faults.add(new Fault(where, "was not given out to you for this list"));
        }
        return place;
    }

    public int limit() {
        var text = value("limit");
        if (text.isEmpty()) {
            return LIMIT;
        }
        if (text.get().matches("[1-9][0-9]{0,2}") && Integer.parseInt(text.get()) <= HIGHEST) {
            return Integer.parseInt(text.get());
        }
        faults.add(new Fault("query:limit", "must be a number from 1 to " + HIGHEST));
        return LIMIT;
    }

    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        var wanted = value(name);
        var found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> wanted.filter(constant.name()::equals).isPresent())
                .findFirst();
        if (wanted.isPresent() && found.isEmpty()) {
            faults.add(new Fault("query:" + name, "must be one of " + Arrays.toString(type.getEnumConstants())));
        }
        return found;
    }

    /** Several of one form, separated by commas; none where it is not asked for. */
    public Set<String> several(String name, Pattern form) {
        var wanted = value(name)
                .map(text -> Set.copyOf(List.of(text.split(",", -1))))
                .orElse(Set.of());
        if (!wanted.stream().allMatch(text -> form.matcher(text).matches())) {
            faults.add(new Fault("query:" + name, "does not have the form it must have"));
        }
        return wanted;
    }

    public Optional<UUID> id(String name) {
        var text = value(name);
        if (text.isPresent() && !ID.matcher(text.get()).matches()) {
            faults.add(new Fault("query:" + name, "is not an id"));
            return Optional.empty();
        }
        return text.map(UUID::fromString);
    }

    /** Ends the request with a problem if anything was at fault. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw ProblemException.faults(List.copyOf(faults));
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(lookup.query().get(name));
    }

    private String context(OrganisationId reader) {
        return list + "|" + reader;
    }
}
