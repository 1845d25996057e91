package dev.throughline.query.platform.commands;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * What people are called, as the command service's directory says it now: names can be erased, so they are neither kept
 * here nor part of any view. Without an answer people are called by their ids.
 */
@Component
public class Directory {
    /** As many as one request may ask for. */
    public static final int MOST = 100;

    private static final Logger log = LoggerFactory.getLogger(Directory.class);

    private final AsSignedIn commandService;

    Directory(AsSignedIn commandService) {
        this.commandService = commandService;
    }

    /** @param people at most {@value MOST} ids; those whom the directory does not know are left out of the answer */
    public Map<String, String> names(Collection<String> people) {
        Map<String, String> names = new TreeMap<>();
        try {
            List<Colleague> known = commandService
                    .client()
                    .get()
                    .uri(to -> to.path("/v1/people").queryParam("ids", "{ids}").build(String.join(",", people)))
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {});
            if (known != null) {
                known.stream()
                        .filter(each -> each.name() != null)
                        .forEach(each -> names.put(each.person(), String.valueOf(each.name())));
            }
        } catch (RestClientException away) {
            log.debug("The directory did not answer", away);
        }
        return names;
    }

    /** @param name none once it is erased */
    private record Colleague(String person, @Nullable String name) {}
}
