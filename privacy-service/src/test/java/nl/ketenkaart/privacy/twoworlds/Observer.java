package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The organisation that tries to tell the worlds apart, and what the default agreement never lets it see of others, whatever
 * the purpose: the row of its kind in need-to-know's matrix, written out here once more.
 *
 * @param seated whether it sits at any table at all
 */
record Observer(String organisation, Set<Sort> sees, boolean seated) {
    /** The categories, by themselves: this is not the product's list. */
    enum Sort {
        SAFETY,
        POLICE_CONTACT,
        CRIMINAL_RECORD,
        SUPERVISION,
        CHILD_DEVELOPMENT,
        FAMILY_SYSTEM,
        CARE,
        HEALTH,
        NEEDS,
        LIVING,
        WHEREABOUTS,
        LEGAL
    }

    static final List<Observer> ALL = List.of(
            new Observer(HALT, Set.of(Sort.SAFETY, Sort.CHILD_DEVELOPMENT, Sort.NEEDS, Sort.LEGAL), true),
            new Observer(VICTIM_SUPPORT, Set.of(Sort.SAFETY, Sort.NEEDS, Sort.WHEREABOUTS, Sort.LEGAL), true),
            new Observer(
                    POLICE,
                    Set.of(
                            Sort.SAFETY,
                            Sort.POLICE_CONTACT,
                            Sort.FAMILY_SYSTEM,
                            Sort.NEEDS,
                            Sort.WHEREABOUTS,
                            Sort.LEGAL),
                    true),
            new Observer(WAAG, Set.of(Sort.SAFETY, Sort.CARE, Sort.NEEDS), true),
            new Observer(PROBATION, EnumSet.complementOf(EnumSet.of(Sort.CHILD_DEVELOPMENT, Sort.WHEREABOUTS)), true),
            new Observer(SALVATION_ARMY, Set.of(), false));

    boolean isHidden(Sort sort) {
        return !sees.contains(sort);
    }

    List<Sort> hidden() {
        return Stream.of(Sort.values()).filter(this::isHidden).toList();
    }

    /** Never empty: who sees nothing is told of safety, which it does not see either. */
    List<Sort> visible() {
        return seated ? List.copyOf(EnumSet.copyOf(sees)) : List.of(Sort.SAFETY);
    }

    /** The same, in a case that is raised: who triages sees the police report too, but for the care provider. */
    Observer inTriage() {
        var all = EnumSet.of(Sort.POLICE_CONTACT);
        all.addAll(sees);
        return seated && !is(WAAG) ? new Observer(organisation, all, true) : this;
    }

    /** The same, of a case of which it may not know anything. */
    Observer outside() {
        return new Observer(organisation, Set.of(), false);
    }

    boolean is(String other) {
        return organisation.equals(other);
    }

    /** Those of these that are not the observer. */
    List<String> others(String... organisations) {
        return Stream.of(organisations).filter(other -> !is(other)).toList();
    }
}
