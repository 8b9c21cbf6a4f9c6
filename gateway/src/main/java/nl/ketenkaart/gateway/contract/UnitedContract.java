package nl.ketenkaart.gateway.contract;

/** What the services say together. */
@FunctionalInterface
public interface UnitedContract {

    /**
     * The OpenAPI document that is published now; not to be changed.
     *
     * @throws nl.ketenkaart.platform.problem.ProblemException 503 as long as there is none
     */
    byte[] document();
}
