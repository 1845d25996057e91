-- What the service's role may do, once it is another one than the owner of the tables, which migrates them: append to the
-- history, and work on everything else. Granted after every migration, so that a new table needs no thought.
DO $$
DECLARE
    service name := '${service}';
    append_only name[] := ARRAY ['event_log', 'audit_leaf', 'audit_node', 'audit_checkpoint', 'access_log'];
    one name;
BEGIN
    IF service = current_user THEN
        -- Nothing to grant to an owner; the service will refuse to start.
        RETURN;
    END IF;
    -- Two that start at once would write the same rows of the catalogue.
    PERFORM pg_advisory_xact_lock(hashtext('throughline grants'));
    FOR one IN SELECT tablename FROM pg_tables
               WHERE schemaname = current_schema() AND tablename <> '${flyway:table}' LOOP
        EXECUTE format('GRANT SELECT, INSERT%s ON %I TO %I',
                       CASE WHEN one = ANY (append_only) THEN '' ELSE ', UPDATE, DELETE' END, one, service);
    END LOOP;
    EXECUTE format('GRANT EXECUTE ON FUNCTION prune_access_log() TO %I', service);
END $$;
