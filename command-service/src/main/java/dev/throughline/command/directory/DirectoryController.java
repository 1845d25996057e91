package dev.throughline.command.directory;

import dev.throughline.command.dispatch.FreshId;
import dev.throughline.command.platform.MalformedRequest;
import dev.throughline.command.platform.Parameters;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.PersonId;
import dev.throughline.events.Slug;
import dev.throughline.events.StreamId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Names and addresses of people: written and erased by operators, read with any token. */
@RestController
@RequestMapping("/v1/people")
class DirectoryController {
    private static final int MOST = 100;

    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    /** Enters somebody under a random id. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Colleague> enter(@RequestBody NameAndAddress entry, HttpServletRequest request) {
        Colleague colleague = write(FreshId.ofPerson(), entry, request);
        return ResponseEntity.created(URI.create("/v1/people/" + colleague.person()))
                .body(colleague);
    }

    /** Enters somebody under an id that they have, or corrects their entry. */
    @PutMapping(path = "/{person}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Colleague enter(@PathVariable String person, @RequestBody NameAndAddress entry, HttpServletRequest request) {
        return write(person, entry, request);
    }

    /** Says who a person is. */
    @GetMapping("/{person}")
    Colleague read(@PathVariable String person, HttpServletRequest request) {
        Parameters.only(request, Set.of());
        PersonId id = id(person);
        return directory.find(id).orElseThrow(() -> unknown(id));
    }

    /** Says who some people are; whom the directory never knew is left out. */
    @GetMapping
    List<Colleague> read(@RequestParam List<String> ids, HttpServletRequest request) {
        Parameters.only(request, Set.of("ids"));
        if (ids.size() > MOST) {
            throw new MalformedRequest(
                    "ids.too-many",
                    "Expected at most " + MOST + " ids, but found " + ids.size() + ".",
                    "Ask in several requests.");
        }
        return directory.find(ids.stream().map(DirectoryController::id).toList());
    }

    /** Erases name and address, for good; what the person did stays in the history under their id. */
    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String person, HttpServletRequest request) {
        Parameters.only(request, Set.of());
        PersonId id = id(person);
        if (!directory.erase(id)) {
            throw unknown(id);
        }
    }

    private Colleague write(String person, NameAndAddress entry, HttpServletRequest request) {
        Parameters.only(request, Set.of());
        PersonId id = id(person);
        entry.check();
        if (!directory.write(id, entry)) {
            throw new Refusal(Violation.state(
                    "person.erased",
                    "Expected a person who was not erased, but this one was, for good.",
                    "Enter them under a new id."));
        }
        return directory.find(id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(PersonId person) {
        return new Refusal(Violation.unknown(StreamId.of(person)));
    }

    private static PersonId id(String person) {
        if (!Slug.isSlug(person)) {
            throw new Refusal(Violation.input(
                    "id.malformed",
                    "Expected an id that matches " + Slug.PATTERN + ", but found another one.",
                    "Use lower-case letters, digits and hyphens."));
        }
        return new PersonId(person);
    }
}
