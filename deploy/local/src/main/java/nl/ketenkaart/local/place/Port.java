package nl.ketenkaart.local.place;

/** The ports of the stack, all on the loopback address and all moved by one offset. */
public enum Port {
    GATEWAY(8080),
    CASE_SERVICE(8081),
    CONTEXT_SERVICE(8082),
    PRIVACY_SERVICE(8083),
    NOTIFICATION_SERVICE(8084),
    GATEWAY_MANAGEMENT(8090),
    CASE_SERVICE_MANAGEMENT(8091),
    CONTEXT_SERVICE_MANAGEMENT(8092),
    PRIVACY_SERVICE_MANAGEMENT(8093),
    NOTIFICATION_SERVICE_MANAGEMENT(8094),
    KEYCLOAK(8180),
    KAFKA(9092),
    KAFKA_CONTROLLER(9093),
    MONGODB(27017);

    /** The largest offset with which every port still is one. */
    public static final int MAX_OFFSET = 65_535 - 27_017;

    private final int number;

    Port(int number) {
        this.number = number;
    }

    public int at(int offset) {
        return number + offset;
    }
}
