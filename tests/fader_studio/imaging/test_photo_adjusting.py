"""A document with its adjustments: every kind of photo, any adjustment, the right size and nothing else touched."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fader_studio.editing.adjustments import Adjustments, Tone, limit
from fader_studio.editing.geometry import Geometry
from fader_studio.imaging.adjusting import adjusted

SHARES = st.tuples(st.floats(0, 0.9), st.floats(0, 0.9), st.floats(0.01, 0.1), st.floats(0.01, 0.1))
TONES = st.fixed_dictionaries({}, optional={name: st.floats(-limit(name), limit(name)) for name in
                                           ("exposure", "contrast", "highlights", "shadows", "tint", "saturation")})
GEOMETRIES = st.builds(Geometry, mirrored=st.booleans(), turns=st.integers(0, 3),
                       angle=st.sampled_from((0.0, 0.0, 3.3, -45.0)), crop=st.just((0.0, 0.0, 1.0, 1.0)) | SHARES)


@pytest.mark.parametrize("dtype", (np.uint8, np.uint16))
@pytest.mark.parametrize("channels", (1, 3))
@pytest.mark.parametrize("with_alpha", (False, True))
@settings(deadline=None, max_examples=15,
          suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(tone=TONES, geometry=GEOMETRIES)
def test_any_adjustment_of_any_photo_has_the_size_that_was_told(
    noise, photo_of, dtype, channels, with_alpha, tone, geometry
):
    pixels = noise(23, 31, channels, dtype)
    photo = photo_of(pixels, noise(23, 31, 0, dtype) if with_alpha else None)
    before = pixels.copy()
    document, made = adjusted(photo, pixels, Adjustments(tone=Tone(**tone), geometry=geometry))
    placement = geometry.placement(31, 23)
    assert made.shape == (placement.height, placement.width, channels) and made.dtype == dtype
    assert (document.alpha is not None) == with_alpha
    if with_alpha:
        assert document.alpha.shape == made.shape[:2] and document.alpha.dtype == dtype
    assert np.array_equal(pixels, before)  # the open photo stays


def test_neutral_adjustments_give_the_document_itself(noise, photo_of):
    photo = photo_of(noise())
    document, pixels = adjusted(photo, photo.pixels, Adjustments())
    assert document is photo and pixels is photo.pixels


def test_tone_alone_leaves_metadata_to_the_byte(noise, photo_of):
    photo = photo_of(noise(), exif=b"not even EXIF", xmp=b"<x exif:PixelXDimension='31'/>")
    document, _ = adjusted(photo, photo.pixels, Adjustments(tone=Tone(exposure=1)))
    assert (document.exif, document.xmp) == (photo.exif, photo.xmp)


def test_a_block_that_is_no_exif_does_not_stop_a_crop(noise, photo_of):
    photo = photo_of(noise(), exif=b"not even EXIF", xmp=b"<x exif:PixelXDimension='31'/>")
    document, pixels = adjusted(photo, photo.pixels, Adjustments(geometry=Geometry(crop=(0, 0, 0.5, 0.5))))
    assert document.exif == photo.exif and document.xmp == b"<x exif:PixelXDimension='16'/>"
    assert pixels.shape == (12, 16, 3)
