"""Every guide of a run, against the exact classifier of the parts."""

from collections.abc import Generator
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
import pytest
import torch

from scoreviz.engine.classifying import measured, train_classifier
from scoreviz.engine.device import Device
from scoreviz.engine.document import Document, GuideName, Network, Noise, Sampling, Training, WeakName
from scoreviz.engine.gallery import preset
from scoreviz.engine.guidance_table import errors_by_part
from scoreviz.engine.guides import NO_LABELS, Guide, guide, labels_refusal, refusal
from scoreviz.engine.guiding import labelled
from scoreviz.engine.job import Latest
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.shares import shares
from scoreviz.engine.target import FrozenArray, Mixture, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot, TrainingSpec
from scoreviz.engine.training import train
from scoreviz.engine.weak import weak_networks, weak_spec
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import Learned
from tests.oracles import mixture_score

ISLANDS = preset("three-islands")
LABELS = Network(32, 2, conditional=True)
STEPS = 600


def end(work: Generator[Any, None, Any]) -> Any:
    while True:
        try:
            next(work)
        except StopIteration as done:
            return done.value


def guided(sampling: Sampling, field: Any, target: Target = ISLANDS) -> Guide:
    found: Guide = end(guide(sampling, target, field, weak_spec(Document(target, sampling=sampling))))
    return found


def trained(network: Network, training: Training, steps: int, target: Target = ISLANDS) -> TrainingSnapshot:
    *_, last = train(Latest(TrainingSpec(target, network, training)), None, Device(), realise, steps)
    return last


@lru_cache
def taught() -> TrainingSnapshot:
    return trained(LABELS, Training(batch=256), STEPS)


def places(n: int = 300) -> torch.Tensor:
    return 1.5 * torch.randn(n, 2, generator=torch.Generator().manual_seed(3))


def islands() -> GaussianMixture:
    density = realise(ISLANDS)
    assert isinstance(density, GaussianMixture)
    return density


def exact_islands(y: torch.Tensor, sigma: float, part: int | None) -> torch.Tensor:
    """The score of one island, or of all, from the mixture's own numbers; nothing of ours but these is used."""
    density = islands()
    chosen = slice(None) if part is None else slice(part, part + 1)
    means, covariances, weights = (v[chosen] for v in (density.means, density.covariances, density.weights))
    score = mixture_score(y.double().numpy(), means.numpy(), covariances.numpy(), weights.numpy(), sigma)
    return torch.from_numpy(score)


@pytest.mark.parametrize("kind", ["exact", "classifier-free"])
@pytest.mark.parametrize("w", [0.0, 1.0, 3.0])
def test_with_exact_fields_both_kinds_are_the_whole_and_w_times_the_difference(kind: GuideName, w: float) -> None:
    y = places()
    for part in range(3):
        found = guided(Sampling(guide=kind, towards=part, guidance=w), realise(ISLANDS)).field
        for sigma in (0.2, 1.0, 6.0):
            whole, one = exact_islands(y, sigma, None), exact_islands(y, sigma, part)
            expected = (whole + w * (one - whole)).float()
            torch.testing.assert_close(found.score(y, sigma), expected, rtol=2e-4, atol=2e-4)


def test_classifier_free_guidance_asks_one_network_twice() -> None:
    net, y = taught().learned, places()
    assert isinstance(net, Learned)
    sampling = Sampling(guide="classifier-free", towards=2, guidance=2.5, field="learned")
    whole, one = net.score(y, 0.5), net.conditional(2).score(y, 0.5)
    base, push = guided(sampling, net).field.parts(y, 0.5)
    torch.testing.assert_close(base, whole)
    torch.testing.assert_close(push, 2.5 * (one - whole))


def test_a_network_without_labels_is_refused_with_what_to_do() -> None:
    net = trained(Network(8, 1), Training(batch=32), 2).learned
    sampling = Sampling(guide="classifier-free", towards=0, field="learned")
    assert refusal(sampling, Noise(), net) == NO_LABELS
    with pytest.raises(ValueError, match="switch on Labels"):
        guided(sampling, net)
    assert refusal(replace(sampling, field="true"), Noise(), None) == ""


def test_guides_are_for_gaussian_noise_and_samplers_without_a_density() -> None:
    towards, laplace = Sampling(towards=0), Noise(kernel="laplace")
    assert "Gaussian" in refusal(towards, laplace, None)
    assert refusal(Sampling(), laplace, None) == ""
    assert "mala needs a density" in refusal(replace(towards, sampler="mala"), Noise(), None)
    assert refusal(replace(towards, sampler="forward"), Noise(), None) == ""
    assert "Gaussian" in labels_refusal(LABELS, laplace)
    assert labels_refusal(Network(), laplace) == ""


def test_the_conditional_network_learns_each_island() -> None:
    """Each answer is asked about its own island, and then about another."""
    learned = taught().learned
    assert learned is not None
    errors = errors_by_part(Document(ISLANDS), learned)
    assert list(errors) == ["A", "B", "C"]
    assert max(np.mean(list(errors.values()), axis=1)) < 0.04
    exchanged = errors_by_part(Document(Target.of(base=moved())), learned)
    assert min(np.mean(exchanged[name]) for name in "AC") > 0.2


def moved() -> Mixture:
    """The same islands, of which the largest and the smallest have changed their shares and hence their slots."""
    density = islands()
    return Mixture(
        FrozenArray(density.means.numpy()), FrozenArray(density.covariances.numpy()), FrozenArray([0.1, 0.3, 0.6])
    )


def test_what_is_learned_goes_into_a_file_and_back() -> None:
    saved = SavedTraining.of(taught())
    assert saved is not None
    arrays, words = saved.to_arrays()
    back = SavedTraining.from_arrays(arrays, words)
    assert back.network == LABELS
    y = places(20)
    torch.testing.assert_close(back.learned.conditional(1).score(y, 0.3), saved.learned.conditional(1).score(y, 0.3))
    with pytest.raises(ValueError, match="conditional must be true or false"):
        SavedTraining.from_arrays(arrays, words | {"conditional": 1})
    with pytest.raises(ValueError, match="wrong shape"):
        SavedTraining.from_arrays(arrays, {k: v for k, v in words.items() if k != "conditional"})


def test_hidden_labels_change_what_is_learned_and_only_where_there_are_labels() -> None:
    tell, hide = (trained(LABELS, Training(batch=32, dropout=d), 20).saved for d in (0.0, 0.9))
    assert tell is not None
    assert hide is not None
    assert not np.array_equal(tell.arrays["raw"], hide.arrays["raw"])
    plain, same = (trained(Network(8, 1), Training(batch=32, dropout=d), 20).saved for d in (0.0, 0.9))
    assert plain is not None
    assert same is not None
    assert np.array_equal(plain.arrays["raw"], same.arrays["raw"])


def test_other_objectives_are_refused_in_a_sentence() -> None:
    last = trained(LABELS, Training(objective="ism"), 2)
    assert last.failure.startswith("A network with labels learns by denoising")


def test_the_classifier_comes_near_the_exact_posterior() -> None:
    """KL(exact | trained) was 0.0016 nats; knowing nothing but the priors costs what a label tells, 0.60 nats."""
    classes = labelled(ISLANDS)
    one, again = (end(train_classifier(classes, 5)) for _ in range(2))
    assert 0.0 < one.divergence < 0.005
    assert one.agreement > 0.97
    assert 0.1 < one.push_error < 1.0
    assert (one.divergence, one.push_error) == (again.divergence, again.push_error)


def test_the_exact_classifier_is_measured_as_exact() -> None:
    classes = labelled(ISLANDS)
    found = measured(classes, classes, torch.Generator().manual_seed(0))
    assert abs(found.divergence) < 1e-5
    assert found.agreement == 1.0
    assert found.push_error < 1e-6


@pytest.mark.parametrize("weak", ["smaller", "younger"])
def test_autoguidance_leads_away_from_a_weak_network_that_is_made_once(weak: WeakName) -> None:
    sampling = Sampling(guide="autoguidance", weak=weak, guidance=2.0)
    spec = weak_spec(Document(ISLANDS, sampling=sampling))
    assert spec is not None
    network = end(weak_networks.get(spec))
    assert end(weak_networks.get(spec)) is network
    y, whole = places(), realise(ISLANDS)
    expected = 3.0 * exact_islands(y, 0.4, None).float() - 2.0 * network.field.score(y, 0.4)
    torch.testing.assert_close(guided(sampling, whole).field.score(y, 0.4), expected, rtol=1e-3, atol=1e-3)
    assert 0.005 < network.error < 0.2


def test_the_younger_network_is_the_same_training_earlier() -> None:
    document = Document(ISLANDS, network=Network(16, 2), sampling=Sampling(guide="autoguidance", weak="younger"))
    spec = weak_spec(document)
    assert spec is not None
    earlier = trained(document.network, document.training, spec.steps).learned
    assert earlier is not None
    y = places(20)
    assert torch.equal(end(weak_networks.get(spec)).field.score(y, 0.3), earlier.score(y, 0.3))


def test_a_run_yields_what_it_trains_and_is_the_same_again() -> None:
    sampling = Sampling(guide="classifier", towards=1, steps=25, particles=400, seed=11)
    spec = RunSpec(ISLANDS, Noise(), sampling)
    first, again = list(record(spec, realise)), list(record(spec, realise))
    assert first[0].note == "Training the classifier…"
    assert first[0].count == 0
    assert not first[0].finished
    assert all(run.count > 0 for run in again)  # it is remembered
    assert np.array_equal(first[-1].frames, again[-1].frames)
    assert "its push" in first[-1].note
    share = shares_of_run(first[-1])["B"]
    assert share[0] > 0.85  # 0.3 without guidance
    assert share[1] == pytest.approx(1.0, abs=1e-3)


def test_the_ticks_are_the_drawings_own_where_nothing_leads_to_a_part() -> None:
    sampling = Sampling(guide="autoguidance", towards=1, steps=5, particles=50)
    *_, run = record(RunSpec(ISLANDS, Noise(), sampling, weak=weak_spec(Document(ISLANDS, sampling=sampling))), realise)
    assert shares_of_run(run)["A"][1] == pytest.approx(0.6, abs=0.01)


def shares_of_run(run: RunSnapshot) -> dict[str, tuple[float, float]]:
    return {row.name: (row.share, row.truth) for row in shares(run.spec, run.frames[-1], 0.0)}


class Even:
    """A classifier that knows nothing."""

    def log_posterior(self, y: torch.Tensor, sigma: torch.Tensor | float) -> torch.Tensor:
        return torch.full((len(y), 3), -np.log(3.0))

    def field(self, label: int) -> "Even":
        return self

    def score(self, y: torch.Tensor, sigma: torch.Tensor | float) -> torch.Tensor:
        return torch.zeros_like(y)


def test_knowing_nothing_costs_what_the_labels_tell() -> None:
    """KL(exact | even) = log 3 - H(label | y, sigma), over fresh points and from the mixture's own numbers."""
    rng, n, density = np.random.default_rng(8), 20_000, islands()
    sigma = np.exp(rng.uniform(np.log(0.03), np.log(8.0), n))
    owners = rng.choice(3, n, p=density.weights.numpy())
    variances = density.covariances[:, 0, 0].numpy()
    y = density.means.numpy()[owners] + rng.normal(size=(n, 2)) * np.sqrt(variances[owners] + sigma**2)[:, None]
    widths = variances + sigma[:, None] ** 2  # [n, 3]
    squares = ((y[:, None] - density.means.numpy()) ** 2).sum(2)
    joint = np.log(density.weights.numpy() / widths) - squares / (2 * widths)
    logs = joint - np.logaddexp.reduce(joint, axis=1, keepdims=True)
    told = np.log(3.0) + (np.exp(logs) * logs).sum(1)
    found = measured(Even(), labelled(ISLANDS), torch.Generator().manual_seed(1))
    assert abs(found.divergence - told.mean()) < 5 * told.std() * (1 / n + 1 / 8_000) ** 0.5
    assert found.push_error == pytest.approx(1.0)
