package nl.ketenkaart.privacy.casefile;

import java.util.List;

/** Says who may be told that a file changed. */
@FunctionalInterface
public interface Notices {

    List<CardChanged> of(CaseFile before, CaseFile after, Cause cause);
}
