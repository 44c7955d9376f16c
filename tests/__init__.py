"""The tests; a folder below is a package only where its files import each other relatively."""
