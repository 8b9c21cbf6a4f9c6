package nl.ketenkaart.context.terms;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.platform.aggregate.Fault;

/** What can be wrong with terms in the case as it is now. Pointers are into the body that brings them, values are not repeated. */
public final class TermsFaults {
    private TermsFaults() {}

    public static List<Fault> of(Terms terms, Moment moment) {
        var faults = new ArrayList<>(ofPersons(terms.personIds(), moment));
        ofNecessity(terms, faults);
        ofAudience(terms, moment, faults);
        var consentOf = terms.consentOf();
        if (consentOf != null && moment.table().person(consentOf).isEmpty()) {
            faults.add(new Fault("/consentOf", "is not a person of this case"));
        }
        var validUntil = terms.validUntil();
        if (validUntil != null && validUntil.isBefore(Netherlands.dayOf(moment.at()))) {
            faults.add(new Fault("/validUntil", "lies in the past"));
        }
        return faults;
    }

    public static List<Fault> ofPersons(List<PersonId> persons, Moment moment) {
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < persons.size(); i++) {
            if (moment.table().person(persons.get(i)).isEmpty()) {
                faults.add(new Fault("/personIds/" + i, "is not a person of this case"));
            }
        }
        return faults;
    }

    private static void ofNecessity(Terms terms, List<Fault> faults) {
        var necessity = terms.necessity();
        if (necessity != null && necessity.why().isBlank()) {
            faults.add(new Fault("/necessity/why", "says nothing"));
        }
        if (necessity != null && necessity.influence().isBlank()) {
            faults.add(new Fault("/necessity/influence", "says nothing"));
        }
    }

    private static void ofAudience(Terms terms, Moment moment, List<Fault> faults) {
        var named = terms.audience().named();
        for (var i = 0; i < named.size(); i++) {
            if (!moment.table().seated(named.get(i), moment.at())) {
                faults.add(new Fault("/audience/" + i, "has no seat at this table"));
            }
        }
    }
}
