# docker build -f deploy/kubernetes/keycloak.Dockerfile deploy/keycloak/target
FROM quay.io/keycloak/keycloak:26.7.3
COPY ketenkaart-keycloak-*.jar /opt/keycloak/providers/
