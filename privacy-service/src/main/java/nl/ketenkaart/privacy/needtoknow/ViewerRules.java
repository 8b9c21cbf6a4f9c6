package nl.ketenkaart.privacy.needtoknow;

/**
 * Whether this viewer may know of any case at all: asked before there is one to look at. Each answers
 * {@link Verdict#PERMITTED} to go on to the next.
 */
final class ViewerRules {

    @FunctionalInterface
    interface Rule {
        Verdict ask(Agreement agreement, Look look);
    }

    private ViewerRules() {}

    /**
     * Before all: only who works on cases. Source: the roles of people; an auditor reads the processing log, never
     * content, and who has no role has no work.
     */
    static Verdict worksOnCases(Agreement agreement, Look look) {
        return look.viewer().worksOnCases() ? Verdict.PERMITTED : Verdict.NO_PART;
    }

    /**
     * Rule 1: only who signed the sharing agreement, and while that is valid. Source: the report's wish for clarity about
     * what may be shared with whom; the signatories of the agreement.
     */
    static Verdict signedTheAgreement(Agreement agreement, Look look) {
        var signed = agreement.signedBy(look.viewer().organisation(), look.at());
        return signed ? Verdict.PERMITTED : Verdict.NO_AGREEMENT;
    }
}
